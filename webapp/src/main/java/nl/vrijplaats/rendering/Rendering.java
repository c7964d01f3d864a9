package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One page being rendered: for whom, from which content, and what was found on the way. For one
 * thread, and thrown away afterwards.
 */
final class Rendering {

  private static final int USUAL_PAGE = 32_768;

  private final Workshop workshop;
  private final Visit visit;
  private final ContentTree tree;
  private final PageModel page;
  private final TemplateValues values;
  private final PageWriter out = new PageWriter(USUAL_PAGE);
  private final Failures failures;
  private final String locale;
  private final Map<String, TemplateModel> attributes = new HashMap<>();
  private final Map<ItemId, ContentSource.Publication> publications = new HashMap<>();
  private final Map<String, Template> scripts = new HashMap<>();
  private final Map<String, Template> imports = new HashMap<>();
  private final Nesting nesting = new Nesting();
  private @Nullable ContentNode main;
  private int teasers;

  Rendering(Workshop workshop, Visit visit, ContentSource source, PageModel page) {
    this.workshop = workshop;
    this.visit = visit;
    this.tree = new ContentTree(source, workshop.modules());
    this.page = page;
    this.locale = workshop.languages().chosen(visit.locale());
    var view = new ContentMap.View(workshop.languages().suffix(locale), tree::inheritedFrom);
    this.values = new TemplateValues(workshop.modules(), view);
    this.failures = new Failures(workshop.log(), visit.mode() != RenderMode.VISITOR, out);
  }

  Workshop workshop() {
    return workshop;
  }

  Visit visit() {
    return visit;
  }

  ContentTree tree() {
    return tree;
  }

  ContentSource source() {
    return tree.source();
  }

  PageModel page() {
    return page;
  }

  TemplateValues values() {
    return values;
  }

  Failures failures() {
    return failures;
  }

  Nesting nesting() {
    return nesting;
  }

  /** What everything is written to in the end. */
  PageWriter out() {
    return out;
  }

  /** Language of the visit, such as {@code nl}. */
  String locale() {
    return locale;
  }

  /** What templates were told to remember for the rest of the page. */
  Map<String, TemplateModel> attributes() {
    return attributes;
  }

  /** The item that the page is of. */
  Optional<ContentNode> main() {
    return Optional.ofNullable(main);
  }

  /** Says which item the page is of. */
  Rendering of(ContentNode node) {
    main = node;
    return this;
  }

  boolean isEditing() {
    return visit.mode() == RenderMode.EDIT;
  }

  /** Whether visitors see the item as it is here. */
  ContentSource.Publication publication(ItemId id) {
    return publications.computeIfAbsent(id, source()::publication);
  }

  /** Whether one more teaser may stand in those that are being rendered. */
  boolean enterTeaser(int deepest) {
    return ++teasers <= deepest;
  }

  /** The innermost teaser is done. */
  void leaveTeaser() {
    teasers--;
  }

  ContentMap map(ContentNode node) {
    return new ContentMap(node, values.view(), values);
  }

  List<ContentMap> maps(List<ContentNode> nodes) {
    return nodes.stream().map(this::map).toList();
  }

  /**
   * Looked up once a page: that costs more than running a small one, and a page stays of one piece.
   */
  private Template template(String name) throws IOException {
    Template known = scripts.get(name);
    if (known == null) {
      known = workshop.templates().get(name);
      scripts.put(name, known);
      workshop.log().usable(name);
    }
    return known;
  }

  /**
   * Runs a template as a part of the page, with these variables beside those that every template
   * has.
   */
  void run(String name, Map<String, ?> own, Frame frame, Writer to)
      throws TemplateException, IOException {
    run(name, own, new Globals(this, frame), to);
  }

  /** The same in a part that is being rendered already. */
  void run(String name, Map<String, ?> own, Globals globals, Writer to)
      throws TemplateException, IOException {
    Template template = template(name);
    var variables = new Scope(own, values, globals);
    Environment environment = template.createProcessingEnvironment(variables, to, values);
    environment.setTemplateExceptionHandler(failures);
    Templates.shareImports(environment, imports);
    environment.process();
  }
}
