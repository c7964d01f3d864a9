package nl.vrijplaats.asset;

import java.util.Optional;
import java.util.function.Function;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;

/**
 * An image or a file that an answer asked for. It never changes, but comes and goes with the items
 * that name it.
 *
 * @param found what was found for it
 * @param looking finds it again; the same one for all of a kind
 */
record SeenLive(AssetRef ref, Optional<?> found, Function<AssetRef, Optional<?>> looking)
    implements MadeOf.Part {

  @Override
  public boolean holds() {
    return looking.apply(ref).equals(found);
  }

  @Override
  public boolean isTouchedBy(LiveChanged change) {
    return change.items().findAny().isPresent();
  }

  @Override
  public String tag() {
    return ref.uuid().substring(0, 8);
  }
}
