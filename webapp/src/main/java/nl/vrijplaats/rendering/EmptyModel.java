package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/**
 * What templates know as {@code model}: in Magnolia a Java object of the module, here never more
 * than what is shown, how, and the models of the parts around it.
 */
record EmptyModel(Rendering rendering, Frame frame) implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return switch (key) {
      case "content", "node" -> frame.content() == null ? null : rendering.map(frame.content());
      case "definition", "def" ->
          frame.blueprint() == null
              ? null
              : rendering.values().wrap(frame.blueprint().definition());
      case "parent" -> frame.outer() == null ? null : new EmptyModel(rendering, frame.outer());
      case "root" -> new EmptyModel(rendering, outermost(frame));
      default -> null;
    };
  }

  private static Frame outermost(Frame of) {
    return of.outer() == null ? of : outermost(of.outer());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
