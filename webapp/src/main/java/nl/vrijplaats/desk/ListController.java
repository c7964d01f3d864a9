package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where editors find pieces: the list of each kind, and of all. */
@Controller
class ListController {

  /** Rows on a page of a list. */
  private static final int PAGE = 25;

  private final Screens screens;
  private final Catalogue catalogue;
  private final WorkingCopies workingCopies;
  private final LightModules lightModules;
  private final PieceLines lines;
  private final ListColumns columns;

  ListController(
      Screens screens,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      WorkingCopies workingCopies,
      LightModules lightModules,
      PieceLines lines,
      ListColumns columns) {
    this.screens = screens;
    this.catalogue = catalogue;
    this.workingCopies = workingCopies;
    this.lightModules = lightModules;
    this.lines = lines;
    this.columns = columns;
  }

  /** A stage to filter by. */
  public record StageChoice(String name, String label, boolean chosen) {}

  /** The list of a kind of piece, or of all. */
  @GetMapping("/redactie/stukken")
  ResponseEntity<String> pieces(
      @RequestParam(defaultValue = "") String soort,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String zoek,
      @RequestParam(defaultValue = "1") String pagina,
      HttpServletRequest request) {
    var type = soort.isEmpty() ? null : lightModules.contentType(soort).orElse(null);
    if (type == null && !soort.isEmpty()) {
      return screens.say(
          request,
          HttpStatus.NOT_FOUND,
          "Deze soort stukken kennen we niet",
          "Kies een soort in het menu.");
    }
    var stage =
        Arrays.stream(Stage.values()).filter(s -> s.name().equals(stand)).findFirst().orElse(null);
    String words = zoek.strip().substring(0, Math.min(zoek.strip().length(), 200));
    int page = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    var listing =
        catalogue.list(
            new ListQuery(
                type == null ? Set.of() : Set.of(type.name()),
                stage == null ? Map.of() : Map.of("stage", stage.name()),
                words,
                ListQuery.Order.MODIFIED,
                (page - 1) * PAGE,
                PAGE));
    var copies = listing.ids().stream().flatMap(id -> workingCopies.find(id).stream()).toList();
    long pages = Math.max(1, (listing.total() + PAGE - 1) / PAGE);
    var model = new HashMap<String, @Nullable Object>();
    model.put("soort", type == null ? "" : type.name());
    model.put("title", type == null ? "Alle stukken" : type.pluralLabel());
    model.put("typeLabel", type == null ? "stuk" : type.label());
    model.put("words", words);
    model.put(
        "stages",
        Arrays.stream(Stage.values())
            .map(s -> new StageChoice(s.name(), s.label(), s == stage))
            .toList());
    model.put("filtered", stage != null || !words.isEmpty());
    model.put("lines", lines.of(copies));
    model.put("titleHeading", type == null ? "" : columns.title(type));
    model.put("columns", type == null ? null : columns.headings(type));
    model.put(
        "cells",
        type == null ? List.of() : copies.stream().map(copy -> columns.cells(type, copy)).toList());
    model.put("total", listing.total());
    model.put("page", page);
    model.put("pages", pages);
    model.put("previous", page > 1 ? pageAddress(type, stage, words, page - 1) : null);
    model.put("next", page < pages ? pageAddress(type, stage, words, page + 1) : null);
    return screens.show(request, "pieces.ftl", model);
  }

  private static String pageAddress(
      @Nullable ContentType type, @Nullable Stage stage, String words, int page) {
    var address = UriComponentsBuilder.fromPath("/redactie/stukken");
    if (type != null) {
      address.queryParam("soort", type.name());
    }
    if (stage != null) {
      address.queryParam("stand", stage.name());
    }
    if (!words.isEmpty()) {
      address.queryParam("zoek", "{words}");
    }
    address.queryParam("pagina", page);
    return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
  }
}
