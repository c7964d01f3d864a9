package nl.vrijplaats.rendering;

import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts pages together of areas and components. */
final class Parts {

  private final Blueprints blueprints;

  Parts(Blueprints blueprints) {
    this.blueprints = blueprints;
  }

  Blueprints blueprints() {
    return blueprints;
  }

  /** Renders a page with the template it names. */
  void page(Rendering rendering, ContentNode page) throws TemplateException, IOException {
    String template = page.template().orElseThrow();
    Blueprint blueprint =
        blueprints
            .find(template, rendering.visit().channel())
            .orElseThrow(() -> noSuch(template, "definition of a template"));
    if (blueprint.script() == null) {
      throw noSuch(template, "script: its definition names no templateScript");
    }
    rendering.run(blueprint.script(), Map.of(), Frame.page(page, blueprint), rendering.out());
  }

  /** Renders the area of that name; nothing where the template around it declares no such area. */
  void area(
      Rendering rendering,
      Frame frame,
      ContentNode holder,
      String name,
      Map<String, TemplateModel> attributes,
      Writer out)
      throws TemplateException, IOException {
    Optional<Blueprint.Area> declared =
        declaring(frame, holder, rendering).map(blueprint -> blueprint.areas().get(name));
    if (declared.isEmpty() || !declared.get().enabled()) {
      return;
    }
    var contents = new AreaContents(declared.get(), holder, rendering);
    if (rendering.isEditing()) {
      var marks = new EditorMarks(rendering, out);
      marks.area(declared.get(), contents.node(), contents.exists(), contents.ownCount());
      inside(rendering, frame, contents, attributes, out);
      marks.endOfArea();
    } else {
      inside(rendering, frame, contents, attributes, out);
    }
  }

  /** What declares the areas: the part being rendered, or the template of other content. */
  private Optional<Blueprint> declaring(Frame frame, ContentNode holder, Rendering rendering) {
    if (holder == frame.content()) {
      return Optional.ofNullable(frame.blueprint());
    }
    return holder
        .template()
        .flatMap(template -> blueprints.find(template, rendering.visit().channel()))
        .or(() -> Optional.ofNullable(frame.blueprint()));
  }

  private void inside(
      Rendering rendering,
      Frame frame,
      AreaContents contents,
      Map<String, TemplateModel> attributes,
      Writer out)
      throws TemplateException, IOException {
    Blueprint.Area area = contents.area();
    if (area.optional() && !contents.exists()) {
      return;
    }
    Frame inner = frame.inner(contents.node(), area.look(), attributes);
    List<ContentNode> components = contents.components();
    if (area.look().script() != null) {
      var own = new HashMap<String, Object>();
      own.put("content", contents.map());
      if (area.type() == Blueprint.AreaType.LIST) {
        own.put("components", components);
      } else if (area.type() == Blueprint.AreaType.SINGLE && !components.isEmpty()) {
        own.put("component", components.getFirst());
      }
      script(rendering, inner, own, out);
    } else {
      for (ContentNode component : components) {
        component(rendering, inner, component, true, Map.of(), out);
      }
    }
  }

  /** Renders a component with the template it names. */
  void component(
      Rendering rendering,
      Frame frame,
      ContentNode node,
      boolean editable,
      Map<String, TemplateModel> attributes,
      Writer out)
      throws TemplateException, IOException {
    Optional<Blueprint> found =
        node.template().flatMap(template -> blueprints.find(template, rendering.visit().channel()));
    if (found.isEmpty()) {
      String template = node.template().orElse(node.path());
      String what =
          node.template().isPresent()
              ? "definition of a template"
              : "mgnl:template at this content, so nothing says how to show it";
      rendering.failures().add(noSuch(template, what), null, out);
      return;
    }
    Frame inner = frame.inner(node, found.get(), attributes);
    if (!rendering.isEditing()) {
      script(rendering, inner, Map.of(), out);
      return;
    }
    var marks = new EditorMarks(rendering, out);
    boolean inherited = rendering.main().filter(page -> !page.isSame(node.top())).isPresent();
    marks.component(found.get(), node, inherited, editable && !inherited);
    script(rendering, inner, Map.of(), out);
    marks.endOfComponent();
  }

  /** Runs the script of a part; one that cannot run is left out. */
  private static void script(Rendering rendering, Frame frame, Map<String, ?> own, Writer out)
      throws TemplateException, IOException {
    Blueprint blueprint = java.util.Objects.requireNonNull(frame.blueprint());
    String script = blueprint.script();
    if (script == null) {
      rendering
          .failures()
          .add(noSuch(blueprint.id(), "script: its definition names no templateScript"), null, out);
      return;
    }
    if (!rendering.nesting().enter(frame)) {
      throw new NestedTooDeep(
          "Areas and components", Nesting.DEEPEST, "'" + blueprint.id() + "' holds itself");
    }
    try {
      rendering.run(script, own, frame, out);
    } catch (StopException stopped) {
      rendering.failures().add(TemplateFailure.of(stopped, script), null, out);
    } catch (TemplateException failure) {
      if (!Failures.isNesting(failure) || !rendering.nesting().isOutermost()) {
        throw failure;
      }
      // The outermost part of those that hold each other: the page goes on without it.
      rendering.failures().add(TemplateFailure.of(failure, script), null, out);
    } catch (IOException unusable) {
      rendering.failures().add(TemplateFailure.of(unusable, script), null, out);
    } catch (StackOverflowError endless) {
      rendering.failures().add(TemplateFailure.endless(script, endless), null, out);
    } finally {
      rendering.nesting().leave();
    }
  }

  private static TemplateFailure noSuch(String template, String what) {
    return new TemplateFailure(template, 0, null, "there is no " + what, null);
  }
}
