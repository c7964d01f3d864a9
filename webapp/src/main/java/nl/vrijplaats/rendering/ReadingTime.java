package nl.vrijplaats.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/** How long reading takes. */
final class ReadingTime {

  private static final int WORDS_A_MINUTE = 200;

  /** Lists announce the same items again and again. For as long as an item is in memory. */
  private static final Cache<ContentItem, Counted> COUNTED =
      Caffeine.newBuilder().weakKeys().build();

  /** Which of its properties are read as running text its type says. */
  private record Counted(@Nullable ContentType type, int minutes) {}

  private ReadingTime() {}

  /** Whole minutes to read an item, or a part of one; at least one. */
  static int of(ContentNode node) {
    ContentItem item = node.isItem() ? node.item().orElse(null) : null;
    if (item == null) {
      return count(node);
    }
    Counted known = COUNTED.getIfPresent(item);
    ContentType type = node.type().orElse(null);
    if (known == null || known.type() != type) {
      known = new Counted(type, count(node));
      COUNTED.put(item, known);
    }
    return known.minutes();
  }

  private static int count(ContentNode node) {
    var texts = new ArrayList<String>();
    addTexts(node, texts);
    return minutes(texts);
  }

  /** Rich text, and plain text that is read as running text, sub models included. */
  private static void addTexts(ContentNode node, List<String> to) {
    for (PropertyDefinition definition : node.definitions()) {
      String name = definition.name();
      if (definition.kind() == PropertyKind.RICH_TEXT || name.equals("lead")) {
        node.text(name).ifPresent(to::add);
      }
    }
    node.children().forEach(child -> addTexts(child, to));
  }

  /** Whole minutes to read these texts, HTML or plain; at least one. */
  private static int minutes(List<String> texts) {
    int words = texts.stream().mapToInt(ReadingTime::words).sum();
    return Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
  }

  private static int words(String html) {
    int words = 0;
    boolean inTag = false;
    boolean inWord = false;
    for (int i = 0; i < html.length(); i++) {
      char character = html.charAt(i);
      if (character == '<') {
        inTag = true;
        inWord = false;
      } else if (character == '>') {
        inTag = false;
      } else if (!inTag) {
        boolean letter = isLetter(character);
        boolean start = letter && !inWord;
        words += start ? 1 : 0;
        inWord = letter || (inWord && !Character.isWhitespace(character));
      }
    }
    return words;
  }

  /** Or a digit; nearly all are plain ones, and lists have the texts of all their items counted. */
  private static boolean isLetter(char character) {
    return character < 128
        ? (character | 0x20) >= 'a' && (character | 0x20) <= 'z'
            || character >= '0' && character <= '9'
        : Character.isLetterOrDigit(character);
  }
}
