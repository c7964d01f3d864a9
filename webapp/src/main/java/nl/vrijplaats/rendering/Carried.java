package nl.vrijplaats.rendering;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;

/**
 * Values that one template hands to another, which may have another way of escaping. Text that a
 * template of ours has put together was never escaped, so it becomes {@link Text}, which is.
 */
final class Carried {

  private static final SimpleObjectWrapper PLAIN =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_34);
  private static final int DEEPEST = 8;

  private Carried() {}

  static TemplateModel of(TemplateModel value) throws TemplateModelException {
    return Text.templateEscapes() ? carry(value, 0) : value;
  }

  private static TemplateModel carry(TemplateModel value, int depth) throws TemplateModelException {
    if (depth == DEEPEST) {
      throw new TemplateModelException("Values are nested deeper than " + DEEPEST);
    }
    return switch (value) {
      case Text text -> text;
      case ContentMap content -> content;
      case SubModels parts -> parts;
      case TemplateMarkupOutputModel<?> markup -> markup;
      case TemplateScalarModel text -> new Text(text.getAsString());
      case TemplateSequenceModel list -> list(list, depth);
      case TemplateHashModelEx hash -> hash(hash, depth);
      default -> value;
    };
  }

  private static TemplateModel list(TemplateSequenceModel list, int depth)
      throws TemplateModelException {
    var copy = new SimpleSequence(list.size(), PLAIN);
    for (int i = 0; i < list.size(); i++) {
      TemplateModel element = list.get(i);
      copy.add(element == null ? null : carry(element, depth + 1));
    }
    return copy;
  }

  private static TemplateModel hash(TemplateHashModelEx hash, int depth)
      throws TemplateModelException {
    var copy = new SimpleHash(PLAIN);
    for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
      if (keys.next() instanceof TemplateScalarModel key) {
        String name = key instanceof Text text ? text.raw() : key.getAsString();
        TemplateModel value = hash.get(name);
        if (value != null) {
          copy.put(name, carry(value, depth + 1));
        }
      }
    }
    return copy;
  }
}
