package nl.vrijplaats.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.Stage;

/** Makes pieces that read as a sentence: {@code aColumn("Titel").saying("…")}. */
record Piece(
    ItemId id, String type, long revision, Stage stage, Instant modified, Map<String, Object> has) {

  static Piece aColumn(String title) {
    return a("column", title);
  }

  static Piece a(String type, String title) {
    return new Piece(
            ItemId.named(type + "/" + title),
            type,
            1,
            Stage.PUBLISHED,
            Instant.parse("2026-01-01T10:00:00Z"),
            Map.of())
        .with("title", title);
  }

  Piece with(String property, Object value) {
    var more = new LinkedHashMap<>(has);
    more.put(property, value);
    return new Piece(id, type, revision, stage, modified, more);
  }

  Piece saying(String body) {
    return with("body", "<p>" + body + "</p>");
  }

  Piece of(String day) {
    return with("date", Instant.parse(day + "T10:00:00Z"));
  }

  Piece tagged(String... tags) {
    return with("tags", List.of(tags));
  }

  Piece revision(long newRevision) {
    return new Piece(id, type, newRevision, stage, modified, has);
  }

  Piece in(Stage newStage) {
    return new Piece(id, type, revision, newStage, modified, has);
  }

  Piece savedAt(String moment) {
    return new Piece(id, type, revision, stage, Instant.parse(moment), has);
  }

  ContentItem item() {
    String slug = "s" + id.value();
    return new ContentItem(
        id, type, revision, slug, new SitePath("/" + type + "s/" + slug), has, modified, "anna");
  }

  Catalogue.Entry entry() {
    return new Catalogue.Entry(item(), stage);
  }
}
