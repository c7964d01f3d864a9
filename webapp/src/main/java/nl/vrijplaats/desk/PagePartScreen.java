package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.Forms;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.AreaDefinition;
import nl.vrijplaats.lightmodule.DialogDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the form of a part of a page: the dialog of the page, an area or a component. */
@Component
class PagePartScreen {

  private final Screens screens;
  private final PageScreen page;
  private final PageChanges changes;
  private final PageOutline outline;
  private final Forms forms;
  private final LightModules modules;

  PagePartScreen(
      Screens screens,
      PageScreen page,
      PageChanges changes,
      PageOutline outline,
      Forms forms,
      LightModules modules) {
    this.screens = screens;
    this.page = page;
    this.changes = changes;
    this.outline = outline;
    this.forms = forms;
    this.modules = modules;
  }

  /**
   * A part that a form is about.
   *
   * @param node what it holds
   * @param dialog its form
   * @param fresh what a new component needs to be added; null for one that is there
   */
  record Subject(
      WorkingCopy copy,
      String path,
      String label,
      Map<String, Object> node,
      DialogDefinition dialog,
      @Nullable Fresh fresh) {}

  /** Where a new component goes. */
  record Fresh(String area, String before, String identity, String template) {}

  /** A form as it is to be drawn. */
  record Shown(
      long revision, TypedForm typed, Map<String, String> errors, String problem, boolean unsaved) {
    /** What is stored, or what a new part starts with. */
    static Shown stored(long revision, TypedForm typed) {
      return new Shown(revision, typed, Map.of(), "", false);
    }

    /** What was typed, and not saved. */
    static Shown typed(long revision, TypedForm typed) {
      return new Shown(revision, typed, Map.of(), "", true);
    }

    Shown wrong(Map<String, String> newErrors) {
      return new Shown(revision, typed, newErrors, problem, unsaved);
    }

    Shown problem(String words) {
      return new Shown(revision, typed, errors, words, unsaved);
    }
  }

  ResponseEntity<String> show(
      HttpServletRequest request, HttpStatus status, Subject subject, Shown shown) {
    var drawn = forms.draw(subject.dialog().form(), subject.node(), shown.typed(), shown.errors());
    var model = new HashMap<String, @Nullable Object>();
    model.put("id", subject.copy().id().value());
    model.put("title", subject.copy().item().title());
    model.put("label", subject.label());
    model.put("path", subject.path());
    model.put("revision", shown.revision());
    model.put("drawn", drawn);
    model.put("problem", shown.problem());
    model.put("unsaved", shown.unsaved());
    Fresh fresh = subject.fresh();
    model.put(
        "fresh",
        fresh == null
            ? null
            : Map.of(
                "in", fresh.area(),
                "voor", fresh.before(),
                "sjabloon", fresh.template(),
                "sleutel", fresh.identity()));
    return screens.show(request, status, "page-part.ftl", model);
  }

  /** The editor of the page, since there is no such form. */
  ResponseEntity<String> gone(
      HttpServletRequest request, Account who, WorkingCopy copy, String path) {
    boolean there = PageParts.find(changes.held(copy.item()), path).isPresent();
    return page.show(
        request,
        HttpStatus.CONFLICT,
        who,
        copy,
        PageScreen.View.problem(
            there
                ? "Dit onderdeel heeft geen formulier. Vraag wie de site bouwt om een dialoog."
                : "Dit onderdeel staat er niet meer: iemand heeft het intussen verplaatst of"
                    + " verwijderd."));
  }

  /** The part at that path of the page as it is given. */
  Optional<Subject> existing(WorkingCopy copy, String path, Map<String, Object> held) {
    Optional<Map<String, Object>> node = PageParts.find(held, path);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<TemplateDefinition> template =
        PageParts.template(node.get()).flatMap(modules::template);
    if (template.isPresent()) {
      return template
          .map(TemplateDefinition::dialog)
          .flatMap(modules::dialog)
          .map(dialog -> new Subject(copy, path, template.get().title(), node.get(), dialog, null));
    }
    Optional<AreaDefinition> area = outline.place(held, path).map(PageOutline.Place::definition);
    return area.map(AreaDefinition::dialog)
        .flatMap(modules::dialog)
        .map(dialog -> new Subject(copy, path, area.get().title(), node.get(), dialog, null));
  }

  /** A component to be made; empty where it has no form. */
  Optional<Subject> fresh(WorkingCopy copy, Fresh fresh) {
    return modules
        .template(fresh.template())
        .flatMap(
            template ->
                Optional.ofNullable(template.dialog())
                    .flatMap(modules::dialog)
                    .map(
                        dialog ->
                            new Subject(copy, "", template.title(), Map.of(), dialog, fresh)));
  }
}
