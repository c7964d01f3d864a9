package nl.vrijplaats.site.kept;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be given again for as long as everything it was made of is the same. It has
 * the forms that were asked for, and no other: one that is asked for later is made of one it has.
 * Safe for use by many threads.
 */
final class KeptAnswer {

  /** What it takes in memory beside its forms and what is noted of its parts. */
  private static final int BYTES_BESIDE = 600;

  private static final long A_SECOND = 1_000;

  private final Made made;
  private final Ingredients ingredients;
  private final long second;
  private final AtomicReferenceArray<@Nullable Variant> variants;
  private volatile State state;
  private volatile Volumes.@Nullable Place place;

  /**
   * What an answer says beside its bytes. Where two are equal, a client could not tell one answer
   * from the other.
   *
   * @param about headers of the answer itself
   * @param always headers that a 304 has as well
   * @param tag without quotes; the same where the bytes are the same, and only there
   * @param byForm whether it is sent in other forms than as it is
   * @param inRanges whether parts of it may be asked for
   */
  record Made(
      int status,
      List<HttpField> about,
      List<HttpField> always,
      String tag,
      boolean byForm,
      boolean inRanges) {

    /** In which form it is sent to who likes that one best. */
    Form sent(Form liked) {
      return byForm ? liked : Form.PLAIN;
    }
  }

  /**
   * An answer as it was made.
   *
   * @param form the one that was asked for
   * @param bytes in that form
   */
  KeptAnswer(
      Made made, Form form, byte[] bytes, Ingredients ingredients, State state, Instant now) {
    this.made = made;
    this.ingredients = ingredients;
    this.state = state;
    this.second = now.getEpochSecond() * A_SECOND;
    this.variants = new AtomicReferenceArray<>(Form.values().length);
    variants.set(form.ordinal(), new Variant(made, form, bytes, null));
  }

  private KeptAnswer(KeptAnswer same, Ingredients ingredients, State state) {
    this.made = same.made;
    this.ingredients = ingredients;
    this.state = state;
    this.second = same.second;
    this.variants = same.variants;
  }

  /** This answer, which was made once more, of these. */
  KeptAnswer madeAgain(Ingredients newIngredients, State newState) {
    return new KeptAnswer(this, newIngredients, newState);
  }

  Made made() {
    return made;
  }

  Ingredients ingredients() {
    return ingredients;
  }

  /** The last state in which it is known to hold. */
  State state() {
    return state;
  }

  /** It holds in that state as well. */
  void holdsIn(State newState) {
    state = newState;
  }

  /** About how much memory it takes, with the forms it has by now. */
  int weight() {
    int weight = BYTES_BESIDE + ingredients.weight();
    for (Form form : Form.values()) {
      Variant variant = variants.get(form.ordinal());
      weight += variant == null ? 0 : variant.weight();
    }
    return weight;
  }

  /** Where this very answer lies on disk; null where it does not. */
  Volumes.@Nullable Place place() {
    return place;
  }

  /** It lies there from now on. */
  void liesAt(Volumes.@Nullable Place newPlace) {
    place = newPlace;
  }

  /** The form that takes least room. */
  Form smallest() {
    return made.sent(has(Form.BROTLI) ? Form.BROTLI : Form.GZIP);
  }

  /** Whether it has that form. */
  boolean has(Form form) {
    return variants.get(form.ordinal()) != null;
  }

  /**
   * It in that form.
   *
   * @param dated whether it is told by its date as well
   */
  Variant in(Form form, boolean dated) {
    Variant variant = variants.get(form.ordinal());
    if (variant == null || variant.isDated() != dated) {
      variant = new Variant(made, form, bytes(form), dated ? date() : null);
      variants.set(form.ordinal(), variant);
    }
    return variant;
  }

  private HttpField date() {
    return new HttpField(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(second));
  }

  /** Its bytes in that form. */
  byte[] bytes(Form form) {
    Variant variant = variants.get(form.ordinal());
    return variant == null ? form.of(plain()) : variant.bytes();
  }

  private byte[] plain() {
    for (Form form : Form.values()) {
      Variant variant = variants.get(form.ordinal());
      if (variant != null) {
        return form.plain(variant.bytes());
      }
    }
    throw new IllegalStateException("A kept answer has one form at least");
  }

  /**
   * Whether it is old enough to be told by its date: within the second in which it was made there
   * may have been another one.
   */
  boolean isDated(long now) {
    return now >= second + A_SECOND;
  }

  /** The second in which it was made, in milliseconds. */
  long second() {
    return second;
  }
}
