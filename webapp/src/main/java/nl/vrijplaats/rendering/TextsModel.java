package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code i18n}: the texts of the modules, as {@code i18n['key']} or {@code i18n.get('key',
 * [args])}. A key without a text is answered by itself.
 */
record TextsModel(Rendering rendering) implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) {
    if (key.equals("get") || key.equals("translate")) {
      return (TemplateMethodModelEx)
          (List arguments) -> new Text(text(new Arguments("i18n.get", arguments)));
    }
    return new Text(text(key));
  }

  private String text(String key) {
    return rendering.workshop().languages().text(key, rendering.locale());
  }

  private String text(Arguments arguments) throws TemplateModelException {
    String pattern = text(arguments.text(0));
    if (!arguments.has(1)) {
      return pattern;
    }
    List<String> values =
        arguments.model(1) instanceof TemplateSequenceModel ? arguments.texts(1) : rest(arguments);
    try {
      return MessageFormat.format(pattern, values.toArray());
    } catch (IllegalArgumentException badPattern) {
      throw new TemplateModelException(
          "i18n.get: the text of '" + arguments.text(0) + "' is no pattern: " + pattern,
          badPattern);
    }
  }

  private static List<String> rest(Arguments arguments) throws TemplateModelException {
    var rest = new ArrayList<String>();
    for (int i = 1; i < arguments.count(); i++) {
      rest.add(arguments.text(i));
    }
    return rest;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
