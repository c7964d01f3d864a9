package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.DutchWords.Token;

/** Groups of synonyms, taken apart once for many searches. Immutable. */
final class SynonymGroups {

  private static final int MOST_WORDS = 8;

  /** A word or phrase that means the same: how editors wrote it, and its stems in order. */
  record Member(String written, List<String> stems) {}

  private final List<List<String>> groups;
  private final Map<List<String>, List<Member>> others = new HashMap<>();
  private int longest;

  SynonymGroups(List<List<String>> groups, DutchWords dutch) {
    this.groups = groups;
    for (List<String> group : groups) {
      var members = group.stream().map(written -> member(written, dutch)).toList();
      for (Member member : members) {
        if (!member.stems().isEmpty()) {
          longest = Math.max(longest, member.stems().size());
          var rest = others.computeIfAbsent(member.stems(), stems -> new ArrayList<>());
          members.stream()
              .filter(other -> !other.stems().isEmpty() && !other.stems().equals(member.stems()))
              .filter(other -> !rest.contains(other))
              .forEach(rest::add);
        }
      }
    }
  }

  private static Member member(String written, DutchWords dutch) {
    return new Member(
        written.strip(),
        dutch.tokens(written).stream()
            .filter(token -> !token.forms().common())
            .limit(MOST_WORDS)
            .map(token -> token.forms().stem())
            .toList());
  }

  /** Whether these were made of that very list. */
  boolean areOf(List<List<String>> list) {
    return groups == list;
  }

  /**
   * What means the same as one of these words, or as several that follow each other: for each word
   * the members of other spelling, and of how many words it is one.
   */
  List<List<Same>> of(List<Token> words) {
    var found = new ArrayList<List<Same>>();
    words.forEach(word -> found.add(new ArrayList<>()));
    List<String> stems = words.stream().map(word -> word.forms().stem()).toList();
    for (int start = 0; start < stems.size(); start++) {
      for (int end = start + 1; end <= Math.min(stems.size(), start + longest); end++) {
        for (Member other : others.getOrDefault(stems.subList(start, end), List.of())) {
          for (int word = start; word < end; word++) {
            found.get(word).add(new Same(other, end - start));
          }
        }
      }
    }
    return found;
  }

  /**
   * A member that may stand for a word.
   *
   * @param among the number of words it stands for together
   */
  record Same(Member member, int among) {}
}
