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

  /** A number, or the other one where none is given. */
  int number(int index, int otherwise) throws TemplateModelException {
    return has(index) ? number(index) : otherwise;
  }

  ContentMap content(int index) throws TemplateModelException {
    ContentMap content = contentOrNull(index);
    if (content == null) {
      throw wrong(index, "content");
    }
    return content;
  }

  /** Content, or null where nothing is given; {@code x!} in a template is nothing too. */
  @Nullable ContentMap contentOrNull(int index) throws TemplateModelException {
    return switch (values(index)) {
      case null -> null;
      case ContentMap content -> content;
      case SubModels parts -> parts.holder();
      case TemplateScalarModel text when text.getAsString().isEmpty() -> null;
      default -> throw wrong(index, "content");
    };
  }

  /** Whether that argument is content, not a text. */
  boolean isContent(int index) {
    Object value = values(index);
    return value instanceof ContentMap || value instanceof SubModels;
  }

  /** A text, or the other one where none is given. */
  String text(int index, String otherwise) throws TemplateModelException {
    String text = textOrNull(values(index));
    return text == null || text.isEmpty() ? otherwise : text;
  }

  /** A text, or null where none is given. */
  @Nullable String textOrNull(int index) throws TemplateModelException {
    return textOrNull(values(index));
  }

  int count() {
    return values.size();
  }

  /** The argument as it is. */
  @Nullable TemplateModel model(int index) {
    return (TemplateModel) values(index);
  }

  /** Content, one or several. */
  List<ContentMap> contents(int index) throws TemplateModelException {
    if (!(values(index) instanceof TemplateSequenceModel sequence)) {
      ContentMap one = contentOrNull(index);
      return one == null ? List.of() : List.of(one);
    }
    var contents = new ArrayList<ContentMap>();
    for (int i = 0; i < sequence.size(); i++) {
      if (sequence.get(i) instanceof ContentMap content) {
        contents.add(content);
      }
    }
    return contents;
  }

  /** An identity, written or as the content that has it. */
  String identity(int index) throws TemplateModelException {
    Object value = values(index);
    if (value instanceof ContentMap content) {
      return content.node().id();
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
      case Text text -> text.raw();
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
