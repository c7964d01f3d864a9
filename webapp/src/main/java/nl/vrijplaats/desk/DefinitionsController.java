package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.lightmodule.Definition;
import nl.vrijplaats.lightmodule.Definition.Source;
import nl.vrijplaats.lightmodule.Definition.State;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the light modules define, what is wrong in it, and where each value came from; only for the
 * chief editor.
 */
@Controller
class DefinitionsController {
  private final Screens screens;
  private final LightModules lightModules;

  DefinitionsController(Screens screens, LightModules lightModules) {
    this.screens = screens;
    this.lightModules = lightModules;
  }

  /** Definitions of one kind in one module. */
  public record Group(String kind, String label, List<Line> lines, long wrong) {}

  /** A definition in the list. */
  public record Line(String id, String state, boolean good, int problems) {}

  /** Something wrong. */
  public record Wrong(boolean serious, String place, String message, String suggestion) {}

  /** A file a definition was made of. */
  public record From(String role, String file) {}

  /** A value and its place. */
  public record Said(String path, String text, String place) {}

  /** Everything, per module and kind. */
  @GetMapping("/redactie/definities")
  ResponseEntity<String> all(Account who, HttpServletRequest request) {
    onlyChief(who);
    var definitions = lightModules.definitions().list();
    var modules = new TreeMap<String, Map<DefinitionKind, List<Definition>>>();
    for (Definition definition : definitions) {
      modules
          .computeIfAbsent(definition.module(), name -> new TreeMap<>())
          .computeIfAbsent(definition.kind(), kind -> new ArrayList<>())
          .add(definition);
    }
    var shown =
        modules.entrySet().stream()
            .map(module -> Map.of("name", module.getKey(), "groups", groups(module.getValue())))
            .toList();
    return screens.show(
        request,
        HttpStatus.OK,
        "definitions.ftl",
        Map.of(
            "modules", shown,
            "count", definitions.size(),
            "problems", wrong(lightModules.problems())));
  }

  /** One definition, with every value and where it came from. */
  @GetMapping("/redactie/definities/een")
  ResponseEntity<String> one(
      Account who,
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String id,
      HttpServletRequest request) {
    onlyChief(who);
    return lightModules.definitions().list().stream()
        .filter(definition -> definition.kind().folder().equals(soort))
        .filter(definition -> definition.id().equals(id))
        .findFirst()
        .map(definition -> show(request, definition))
        .orElseGet(
            () ->
                screens.say(
                    request,
                    HttpStatus.NOT_FOUND,
                    "Deze definitie kennen we niet",
                    "Ga terug naar Definities en kies er een uit de lijst."));
  }

  private ResponseEntity<String> show(HttpServletRequest request, Definition definition) {
    return screens.show(
        request,
        HttpStatus.OK,
        "definition.ftl",
        Map.of(
            "id", definition.id(),
            "module", definition.module(),
            "kind", label(definition.kind()),
            "state", label(definition.state()),
            "good", definition.state() == State.IN_FORCE,
            "problems", wrong(definition.problems()),
            "sources",
                definition.sources().stream()
                    .map(source -> new From(label(source.role()), source.file()))
                    .toList(),
            "values",
                definition.values().list().stream()
                    .map(
                        value ->
                            new Said(
                                value.path(),
                                value.text() == null ? "" : value.text(),
                                value.file() + ":" + value.line()))
                    .toList()));
  }

  private static List<Group> groups(Map<DefinitionKind, List<Definition>> kinds) {
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Group(
                    kind.getKey().folder(),
                    label(kind.getKey()),
                    kind.getValue().stream()
                        .map(DefinitionsController::line)
                        .sorted(Comparator.comparing(Line::good).thenComparing(Line::id))
                        .toList(),
                    kind.getValue().stream()
                        .filter(definition -> !definition.problems().isEmpty())
                        .count()))
        .toList();
  }

  private static Line line(Definition definition) {
    boolean good = definition.state() == State.IN_FORCE || definition.state() == State.SWITCHED_OFF;
    return new Line(definition.id(), label(definition.state()), good, definition.problems().size());
  }

  private static List<Wrong> wrong(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing((Problem problem) -> !problem.isSerious()))
        .map(
            problem ->
                new Wrong(
                    problem.isSerious(),
                    problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line(),
                    problem.message(),
                    problem.suggestion() == null ? "" : problem.suggestion()))
        .toList();
  }

  private static String label(DefinitionKind kind) {
    return switch (kind) {
      case CONTENT_TYPE -> "Soorten stukken";
      case APP -> "Lijsten en formulieren";
      case DIALOG -> "Dialogen";
      case TEMPLATE -> "Sjablonen";
      case BLOCK -> "Blokken";
      case ENDPOINT -> "Adressen voor gegevens";
      case REST_CLIENT -> "Diensten elders";
      case THEME -> "Vormgeving";
      case SITE -> "Site";
      case VIRTUAL_URI -> "Doorverwijzingen";
      case MESSAGE_VIEW -> "Berichten";
      case FIELD_TYPE -> "Soorten velden";
      case CONFIG -> "Instellingen";
    };
  }

  private static String label(State state) {
    return switch (state) {
      case IN_FORCE -> "In gebruik";
      case KEPT -> "Fout; de vorige versie blijft in gebruik";
      case UNUSABLE -> "Fout; niet te gebruiken";
      case SWITCHED_OFF -> "Uitgezet";
    };
  }

  private static String label(Source.Role role) {
    return switch (role) {
      case OWN -> "Eigen bestand";
      case INCLUDED -> "Ingevoegd";
      case INHERITED -> "Overgenomen van een andere definitie";
      case GENERATED -> "Gemaakt van een soort stuk";
      case DECORATION -> "Aanvulling";
      case PROTOTYPE -> "Voorbeeldpagina van de site";
    };
  }

  private static void onlyChief(Account who) {
    if (!who.is(Role.CHIEF_EDITOR)) {
      throw new AccessDeniedException("Only for the chief editor");
    }
  }
}
