package nl.vrijplaats.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * What is known of Dutch words: which are verbs, which make compounds, which have forms of their
 * own. Read from the spelling dictionary of OpenTaal, which is put beside the classes at build
 * time, and a short list of our own. Immutable.
 */
class DutchLexicon {

  private static final String DICTIONARY = "/dictionaries/nl/words.dic";
  private static final String IRREGULAR = "irregular-words.txt";

  /** Marks of the dictionary: a word with one of these may be part of a compound. */
  private static final char MARK_OF_PARTS = 'C';

  /** Mark of the dictionary: a verb that gets a -t. */
  private static final String MARK_OF_VERBS = "V3";

  /** Mark of the dictionary: a noun of which the plural has an -s. */
  private static final String MARK_OF_S_PLURALS = "Za";

  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_COMPOUND = 8;
  private static final int LONGEST_COMPOUND = 40;

  /** Letters that join two parts. */
  private static final List<String> LINKS = List.of("", "s", "e", "en", "er");

  private static final List<String> DIMINUTIVES =
      List.of("pjes", "tjes", "jes", "pje", "tje", "je");

  /** Words that are endings more often than words. */
  private static final Set<String> ENDINGS =
      Set.of("lijk", "heid", "loos", "baar", "schap", "ling", "ster", "ende", "isch", "eren");

  /** What a verb may begin with and lets go of: opbellen, opgebeld. */
  private static final List<String> SEPARABLE =
      List.of(
          "aan", "achter", "af", "bij", "binnen", "door", "in", "klaar", "los", "mee", "na", "neer",
          "om", "onder", "op", "over", "samen", "tegen", "terug", "thuis", "toe", "uit", "vast",
          "vol", "voor", "voort", "weg");

  /** What a verb may begin with and keeps: verbieden, verbood. */
  private static final List<String> INSEPARABLE = List.of("be", "ver", "ont", "her");

  /** Forms of verbs that are plurals of nouns more often: afspraken, opnamen, uitgaven. */
  private static final Set<String> NOUNS_AS_WELL =
      Set.of("spraken", "namen", "gaven", "lagen", "slagen", "togen", "vallen", "leden");

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> plurals = new HashSet<>();
  private final Set<String> parts = new HashSet<>();

  /** Words of {@link #parts} by their stem; a shorter one before a longer one. */
  private final Map<String, String> partsByStem = new HashMap<>();

  private final Map<String, String> bases = new HashMap<>();

  DutchLexicon() {
    read(DutchLexicon.class.getResourceAsStream(IRREGULAR), IRREGULAR, this::addIrregular);
    read(DutchLexicon.class.getResourceAsStream(DICTIONARY), DICTIONARY, this::addWord);
    parts.removeAll(ENDINGS);
    parts.forEach(
        part -> partsByStem.merge(stem(part), part, (a, b) -> a.length() <= b.length() ? a : b));
  }

  private interface Line {
    void read(String line);
  }

  private static void read(@Nullable InputStream resource, String name, Line each) {
    if (resource == null) {
      throw new IllegalStateException(
          name + " is not on the classpath; 'mvn generate-resources' puts it there");
    }
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        each.read(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + name, e);
    }
  }

  private void addIrregular(String line) {
    int colon = line.indexOf(':');
    if (!line.startsWith("#") && colon > 0) {
      for (String form : line.substring(colon + 1).strip().split(" ")) {
        bases.put(form, line.substring(0, colon));
      }
    }
  }

  /** Takes up a line of the dictionary: a word, and after a slash marks of two letters each. */
  private void addWord(String line) {
    int slash = line.indexOf('/');
    if (slash < 3) {
      return;
    }
    String word = ICUFoldingFilter.NORMALIZER.normalize(line.substring(0, slash));
    if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    int end = line.length();
    for (int i = slash + 1; i + 1 < end && !Character.isWhitespace(line.charAt(i)); i += 2) {
      if (line.charAt(i) == MARK_OF_PARTS && word.length() >= SHORTEST_PART) {
        parts.add(word);
      } else if (line.startsWith(MARK_OF_VERBS, i)) {
        verbs.add(word);
      } else if (line.startsWith(MARK_OF_S_PLURALS, i)) {
        plurals.add(word + "s");
      }
    }
  }

  /** What all forms of a word have in common: werkt, werkte, gewerkt and werken become "werk". */
  String stem(String word) {
    var stemmer = new DutchStemmer();
    stemmer.setCurrent(base(word));
    stemmer.stem();
    String stem = stemmer.getCurrent();
    int last = stem.length() - 1;
    if (last > 2
        && stem.charAt(last) == stem.charAt(last - 1)
        && "eiou".indexOf(stem.charAt(last)) < 0) {
      // Plannen and plan.
      return stem.substring(0, last);
    }
    // Huizen and huis, brieven and brief.
    return switch (last < 2 ? ' ' : stem.charAt(last)) {
      case 'z' -> stem.substring(0, last) + 's';
      case 'v' -> stem.substring(0, last) + 'f';
      default -> stem;
    };
  }

  private String base(String word) {
    String known = bases.get(word);
    if (known != null) {
      return known;
    }
    if (word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("eeen") || word.endsWith("ieen")) {
      // Ideeën, categorieën: the dots are gone.
      return word.substring(0, word.length() - 2);
    }
    String verb = prefixed(word);
    if (verb != null) {
      return verb;
    }
    for (String ending : DIMINUTIVES) {
      String noun = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
      if (parts.contains(noun) || plurals.contains(noun + "s")) {
        return noun;
      }
    }
    if (plurals.contains(word)) {
      return word.substring(0, word.length() - 1);
    }
    for (String ending : List.of("den", "ten", "de", "te", "t")) {
      verb = verb(word, 0, ending);
      if (verb != null) {
        return verb;
      }
    }
    // Shorter ones are other words too often: gezond has nothing to do with zon.
    verb = word.length() > 6 ? participle(word) : null;
    return verb == null ? word : verb;
  }

  /** Werk, for gewerkt. */
  private @Nullable String participle(String word) {
    if (word.startsWith("ge")) {
      for (String ending : List.of("d", "t", "de", "te")) {
        String verb = word.length() > 5 + ending.length() ? verb(word, 2, ending) : null;
        if (verb != null) {
          return verb;
        }
      }
    }
    return null;
  }

  /** Opnemen for opgenomen, opbel for opgebeld, verbieden for verbood. */
  private @Nullable String prefixed(String word) {
    for (String prefix : INSEPARABLE) {
      String verb = word.startsWith(prefix) ? irregular(word, prefix.length()) : null;
      if (verb != null) {
        return prefix + verb;
      }
    }
    for (String prefix : SEPARABLE) {
      if (word.startsWith(prefix)) {
        String verb = irregular(word, prefix.length());
        if (verb == null) {
          verb = regular(word, prefix.length());
        }
        if (verb != null) {
          return prefix + verb;
        }
      }
    }
    return null;
  }

  private @Nullable String irregular(String word, int from) {
    String rest = word.substring(from);
    String verb = NOUNS_AS_WELL.contains(rest) ? null : bases.get(rest);
    return verb != null && verb.endsWith("n") ? verb : null;
  }

  private @Nullable String regular(String word, int from) {
    if (!word.startsWith("ge", from)) {
      return null;
    }
    for (String ending : List.of("d", "t", "de", "te")) {
      String verb = verb(word, from + 2, ending);
      if (verb != null) {
        return verb;
      }
    }
    return null;
  }

  private @Nullable String verb(String word, int from, String ending) {
    if (!word.endsWith(ending) || word.length() - ending.length() - from < 3) {
      return null;
    }
    String stem = word.substring(from, word.length() - ending.length());
    return verbs.contains(stem) ? stem : null;
  }

  /**
   * The words a compound is made of, such as "wijk" and "verpleging"; empty where it is none. The
   * whole word must be covered, by as few words as possible.
   */
  List<String> parts(String word) {
    if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
      return List.of();
    }
    // Gesprekken is what gesprek is; it only looks like gesp and rekken.
    return split(partsByStem.getOrDefault(stem(word), word));
  }

  private List<String> split(String word) {
    var found = new ArrayList<String>();
    return split(word, 0, found, 2) || split(word, 0, found, 3) || split(word, 0, found, 4)
        ? List.copyOf(found)
        : List.of();
  }

  private boolean split(String word, int from, List<String> found, int number) {
    if (number == 1) {
      String last = word.substring(from);
      boolean known =
          last.length() >= SHORTEST_PART
              && !ENDINGS.contains(last)
              && (parts.contains(last) || partsByStem.containsKey(stem(last)));
      if (known) {
        found.add(last);
      }
      return known;
    }
    for (int end = word.length() - SHORTEST_PART; end >= from + SHORTEST_PART; end--) {
      String part = word.substring(from, end);
      if (!parts.contains(part)) {
        continue;
      }
      found.add(part);
      for (String link : LINKS) {
        if (word.startsWith(link, end) && split(word, end + link.length(), found, number - 1)) {
          return true;
        }
      }
      found.removeLast();
    }
    return false;
  }
}
