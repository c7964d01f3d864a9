package nl.vrijplaats.rendering;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call from a template, read as what the function needs, counted from 0. */
final class Arguments {

  private final String function;
  private final List<?> values;

  Arguments(String function, List<?> values) {
    this.function = function;
    this.values = values;
  }

  boolean has(int index) {
    return index < values.size() && values.get(index) != null;
  }

  String text(int index) throws TemplateModelException {
    String text = textOrNull(values(index));
    if (text == null) {
      throw wrong(index, "text");
    }
    return text;
  }

  int number(int index) throws TemplateModelException {
    if (values(index) instanceof TemplateNumberModel number) {
      return number.getAsNumber().intValue();
    }
    throw wrong(index, "a number");
  }

  ContentMap content(int index) throws TemplateModelException {
    if (values(index) instanceof ContentMap content) {
      return content;
    }
    throw wrong(index, "content");
  }

  /** An identity, written or as the content that has it. */
  String identity(int index) throws TemplateModelException {
    Object value = values(index);
    if (value instanceof ContentMap content && content.item().isPresent()) {
      return content.item().get().id().value();
    }
    return text(index);
  }

  /** A text, or a sequence of texts; nothing at all is an empty list. */
  List<String> texts(int index) throws TemplateModelException {
    var texts = new ArrayList<String>();
    switch (values(index)) {
      case null -> {}
      case TemplateSequenceModel sequence -> {
        for (int i = 0; i < sequence.size(); i++) {
          addText(texts, sequence.get(i), index);
        }
      }
      case Object single -> addText(texts, single, index);
    }
    return texts;
  }

  /** A hash of names to texts, numbers or booleans; values that are not there are left out. */
  Map<String, String> filters(int index) throws TemplateModelException {
    var filters = new LinkedHashMap<String, String>();
    Object value = values(index);
    if (value == null) {
      return filters;
    }
    if (!(value instanceof TemplateHashModelEx hash)) {
      throw wrong(index, "a hash of property names to values");
    }
    TemplateCollectionModel keys = hash.keys();
    for (TemplateModelIterator names = keys.iterator(); names.hasNext(); ) {
      if (names.next() instanceof TemplateScalarModel name) {
        String text = textOrNull(hash.get(name.getAsString()));
        if (text != null) {
          filters.put(name.getAsString(), text);
        }
      }
    }
    return filters;
  }

  private void addText(List<String> texts, @Nullable Object value, int index)
      throws TemplateModelException {
    String text = textOrNull(value);
    if (text == null) {
      throw wrong(index, "text or a sequence of texts");
    }
    texts.add(text);
  }

  private static @Nullable String textOrNull(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case TemplateScalarModel text -> text.getAsString();
      case TemplateNumberModel number -> number.getAsNumber().toString();
      case TemplateBooleanModel yesOrNo -> Boolean.toString(yesOrNo.getAsBoolean());
      case null, default -> null;
    };
  }

  private @Nullable Object values(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private TemplateModelException wrong(int index, String wanted) {
    Object value = values(index);
    String found =
        value == null
            ? "missing"
            : value instanceof TemplateModel ? value.getClass().getSimpleName() : "something else";
    return new TemplateModelException(
        function + ": argument " + (index + 1) + " must be " + wanted + ", but is " + found);
  }
}
