package nl.vrijplaats.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions that nobody asks in earnest. */
final class Hostile {

  /** By name. */
  static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put("10,000 letters", "a".repeat(10_000));
    QUESTIONS.put(
        "10,000 characters of words", "zorg leren samen ".repeat(600).substring(0, 10_000));
    QUESTIONS.put("only wildcards", "* ? *** ?* *?");
    QUESTIONS.put("wildcards in words", "*zorg* z*g ?org a* *");
    QUESTIONS.put("brackets", "((((zorg]]]} {leren [AND (((");
    QUESTIONS.put("control characters", "zorg\u0000\u0007\u001b leren\u0085\u200b\ufeff");
    QUESTIONS.put(
        "1,000 OR terms",
        IntStream.range(0, 1_000).mapToObj(i -> "woord" + i).collect(Collectors.joining(" OR ")));
    QUESTIONS.put("Arabic", "الرعاية الصحية والتعليم");
    QUESTIONS.put("Chinese", "护理和教育的学习网络");
    QUESTIONS.put("emoji", "👩‍⚕️🏥📚 zorg 🎓");
    QUESTIONS.put("only quotes and signs", "\"\"\"\"\" - -- \"-\" -\"-\" OF OR && || !! ~ ^");
    QUESTIONS.put("unpaired surrogates", "zorg \ud83d leren \udc69");
    QUESTIONS.put("words spelled wrong", "zorrg leeren samme kenniss praktijkk dokument wijkzorrg");
    QUESTIONS.put(
        "long words", ("onderwijskwaliteitsverbeteringsprojectleider".repeat(4) + " ").repeat(10));
  }

  private Hostile() {}
}
