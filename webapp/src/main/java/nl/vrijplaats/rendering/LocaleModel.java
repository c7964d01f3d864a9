package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language: its name where it is printed, with the parts of it by name. */
record LocaleModel(String name) implements TemplateHashModel, TemplateScalarModel {

  @Override
  public @Nullable TemplateModel get(String key) {
    Locale locale = Locale.forLanguageTag(name.replace('_', '-'));
    return switch (key) {
      case "language" -> new Text(locale.getLanguage());
      case "country" -> new Text(locale.getCountry());
      case "displayLanguage" -> new Text(locale.getDisplayLanguage(locale));
      default -> null;
    };
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return new Text(name).getAsString();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
