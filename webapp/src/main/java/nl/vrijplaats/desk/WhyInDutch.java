package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.Explanation;
import nl.vrijplaats.catalogue.Explanation.Match;
import nl.vrijplaats.catalogue.Explanation.Word;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/** Says in plain Dutch why a piece stands where it stands in the answer to a search. */
final class WhyInDutch {

  private WhyInDutch() {}

  /**
   * One reason.
   *
   * @param text a sentence
   * @param share which part of the score it makes, in whole percents; 0 where it makes none
   */
  public record Reason(String text, int share) {}

  /** The reasons, in the order of the words that were typed. */
  static List<Reason> of(Explanation why, @Nullable ContentType type) {
    var reasons = new ArrayList<Reason>();
    if (why.bestBet()) {
      reasons.add(new Reason("De redactie zette dit stuk vooraan bij deze zoekvraag.", 0));
    }
    for (Word word : why.words()) {
      if (word.matches().isEmpty()) {
        reasons.add(new Reason("‘" + word.typed() + "’ staat er niet in.", 0));
      }
      for (Match match : word.matches()) {
        reasons.add(new Reason(sentence(word.typed(), match, type), share(match.score(), why)));
      }
    }
    if (why.nearness() > 0) {
      reasons.add(new Reason("De woorden staan dicht bij elkaar.", share(why.nearness(), why)));
    }
    if (why.freshness() > 0) {
      reasons.add(new Reason("Het is een recent stuk.", share(why.freshness(), why)));
    }
    return List.copyOf(reasons);
  }

  /** Where a piece stands, or why it does not, as a sentence without its title. */
  static String place(Explanation why) {
    if (why.place() > 0) {
      return "staat op plaats %d van %d.".formatted(why.place(), why.total());
    }
    return switch (why.absence()) {
      case UNKNOWN -> "staat er niet bij, want zoeken kent dit stuk nog niet.";
      case NOT_FINDABLE -> "staat er niet bij, want stukken van deze soort doen niet mee.";
      case FILTERED_OUT -> "staat er niet bij, want het valt buiten de filters.";
      case EXCLUDED -> "staat er niet bij, want er staat een woord in met een - ervoor.";
      case WITHOUT_PHRASE ->
          "staat er niet bij, want de woorden tussen aanhalingstekens staan er niet precies zo in.";
      case TOO_FEW_WORDS ->
          "staat er niet bij, want er staan te weinig woorden van de zoekvraag in.";
      case null -> "staat zo ver naar achteren dat niemand het vindt.";
    };
  }

  private static int share(float part, Explanation why) {
    return why.score() > 0 ? Math.clamp(Math.round(100 * part / why.score()), 0, 100) : 0;
  }

  private static String sentence(String typed, Match match, @Nullable ContentType type) {
    String where = where(match.properties(), type);
    String found = form(typed, match);
    return where.isEmpty() ? found + "." : found + ": " + where + ".";
  }

  private static String form(String typed, Match match) {
    String word = match.word();
    return switch (match.form()) {
      case EXACT -> "‘%s’ staat er precies zo in".formatted(typed);
      case BEGINNING -> "‘%s’ staat erin, en begint met ‘%s’".formatted(word, typed);
      case STEM -> "‘%s’ staat erin, een andere vorm van ‘%s’".formatted(word, typed);
      case PART ->
          word.length() > typed.length() && !word.contains(" ")
              ? "‘%s’ staat erin, en ‘%s’ is daar een deel van".formatted(word, typed)
              : "‘%s’ staat erin, een deel van ‘%s’".formatted(word, typed);
      case SYNONYM ->
          "‘%s’ staat erin, en dat betekent volgens de redactie hetzelfde als ‘%s’"
              .formatted(word, typed);
      case SPELLING ->
          "‘%s’ staat erin; dat lijkt op ‘%s’, dat nergens voorkomt".formatted(word, typed);
    };
  }

  /** In which fields it stands, the best known ones first. */
  private static String where(Map<String, Integer> properties, @Nullable ContentType type) {
    var parts = new ArrayList<String>();
    var names = new ArrayList<>(properties.keySet());
    names.sort(
        java.util.Comparator.comparingInt(WhyInDutch::rank)
            .thenComparing(java.util.Comparator.naturalOrder()));
    for (String name : names) {
      int times = properties.getOrDefault(name, 0);
      parts.add((times == 1 ? "1 keer" : times + " keer") + " in ‘" + label(name, type) + "’");
    }
    return parts.size() <= 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " en " + parts.getLast();
  }

  private static int rank(String property) {
    return switch (property) {
      case "title" -> 0;
      case "lead" -> 1;
      case "body" -> 2;
      default -> 3;
    };
  }

  private static String label(String property, @Nullable ContentType type) {
    return type == null
        ? property
        : type.property(property).map(PropertyDefinition::label).orElse(property);
  }
}
