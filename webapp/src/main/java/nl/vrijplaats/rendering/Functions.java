package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family of functions for templates, such as {@code cmsfn}; holds exactly what was added. Made
 * once; each rendering looks at it with {@link #in}.
 */
final class Functions {

  /** What a template calls. Answers null for "nothing there". */
  @FunctionalInterface
  interface Body {
    @Nullable Object call(Rendering rendering, Arguments arguments) throws TemplateModelException;
  }

  /** What a template reads without calling. */
  @FunctionalInterface
  interface Fact {
    @Nullable Object of(Rendering rendering);
  }

  private final String family;
  private final Map<String, Body> byName = new HashMap<>();
  private final Map<String, Fact> facts = new HashMap<>();

  Functions(String family) {
    this.family = family;
  }

  Functions add(String name, Body body) {
    byName.put(name, body);
    return this;
  }

  /** The same function under several names. */
  Functions add(List<String> names, Body body) {
    names.forEach(name -> byName.put(name, body));
    return this;
  }

  /** A yes or no that templates call as {@code isEditMode()} or read as {@code editMode}. */
  Functions question(String name, Fact fact) {
    facts.put(name, fact);
    String called = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return add(called, (rendering, arguments) -> fact.of(rendering));
  }

  /** The family as the templates of a rendering see it. */
  TemplateHashModel in(Rendering rendering) {
    return new Bound(rendering);
  }

  private final class Bound implements TemplateHashModel {
    private final Rendering rendering;

    Bound(Rendering rendering) {
      this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Body body = byName.get(key);
      if (body != null) {
        return (TemplateMethodModelEx)
            (List arguments) ->
                rendering
                    .values()
                    .wrap(body.call(rendering, new Arguments(family + "." + key, arguments)));
      }
      Fact fact = facts.get(key);
      return fact == null ? null : rendering.values().wrap(fact.of(rendering));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
