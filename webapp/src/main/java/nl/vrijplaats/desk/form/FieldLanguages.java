package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinition;

/** A field that has a value per language is a field for each of the languages of the site. */
final class FieldLanguages {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final LightModules modules;

  FieldLanguages(LightModules modules) {
    this.modules = modules;
  }

  /** The fields, one for each language where they have several. */
  List<FieldDefinition> each(List<FieldDefinition> fields) {
    List<Locale> others = others();
    if (others.isEmpty() || fields.stream().noneMatch(FieldDefinition::i18n)) {
      return fields;
    }
    var each = new ArrayList<FieldDefinition>();
    for (FieldDefinition field : fields) {
      each.add(field);
      if (field.i18n()) {
        for (Locale language : others) {
          each.add(
              field.named(
                  field.name() + "_" + language,
                  field.label() + " (" + language.getDisplayName(DUTCH) + ")",
                  false));
        }
      }
    }
    return each;
  }

  /** The first language has no suffix. */
  private List<Locale> others() {
    List<Locale> all = modules.site().map(SiteDefinition::locales).orElse(List.of());
    return all.size() < 2 ? List.of() : all.subList(1, all.size());
  }
}
