package nl.vrijplaats.lightmodule;

import java.util.Optional;
import nl.vrijplaats.lightmodule.LightModules.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a content type is called and how it is listed, which is all that most pages say of it.
 * Immutable.
 *
 * @param name such as {@code column}
 * @param label Dutch name for one
 * @param pluralLabel Dutch name for many
 * @param section address of its list, or null
 * @param order how its lists are sorted, see {@link ContentType}
 */
public record TypeNames(
    String name, String label, String pluralLabel, @Nullable String section, String order) {

  /** The names of the type of that name or alias. */
  record Of(String type) implements Question<Optional<TypeNames>> {
    @Override
    public Optional<TypeNames> of(LightModules modules) {
      return modules.contentType(type).map(TypeNames::of);
    }
  }

  /** The names of the type whose lists stand at that address. */
  record At(String section) implements Question<Optional<TypeNames>> {
    @Override
    public Optional<TypeNames> of(LightModules modules) {
      return modules.section(section).map(TypeNames::of);
    }
  }

  /** Those of that type. */
  public static TypeNames of(ContentType type) {
    return new TypeNames(
        type.name(), type.label(), type.pluralLabel(), type.section(), type.order());
  }
}
