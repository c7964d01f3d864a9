package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.vrijplaats.catalogue.DutchWords.Forms;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.catalogue.Explanation.Form;
import nl.vrijplaats.catalogue.Question.Sought;
import nl.vrijplaats.catalogue.SynonymGroups.Same;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.spell.SuggestWord;

/** Finds the ways in which an index may hold what is looked for. For one question. */
final class Ways {

  /** How far apart parts may be moved; turned round with one word between takes three. */
  private static final int NEAR_PARTS = 4;

  /** A synonym of several words may be turned round, as in "langdurige zorg, wet". */
  private static final int NEAR_SYNONYM = 3;

  /**
   * In more items than this parts are not looked for near each other, which takes a look at each of
   * them. Who finds so many is not helped by yet more that say it in other words.
   */
  private static final int MOST_NEAR_PARTS = 2_000;

  private static final int MOST_SPELLINGS = 3;

  /** Of so many words with the same beginning is known what they count for. */
  private static final int MOST_STEMS = 16;

  /** Who has more words wrong than this did not mean words. */
  private static final int MOST_MISSPELLED = 5;

  private final DutchWords dutch;
  private final SynonymGroups synonyms;
  private final Spelling spelling;
  private final Vocabulary vocabulary;
  private final Ranking ranking;
  private int misspelled;

  Ways(DutchWords dutch, SynonymGroups synonyms, IndexReader reader, Ranking ranking) {
    this.dutch = dutch;
    this.synonyms = synonyms;
    this.spelling = new Spelling(reader);
    this.vocabulary = new Vocabulary(reader, dutch);
    this.ranking = ranking;
  }

  /** What is looked for, and the ways in which it may be there. */
  record Meant(Sought sought, List<Way> ways) {}

  /** Of these, one is enough. */
  record MeantClause(List<Meant> either, boolean strict) {}

  /** The ways in which each thing looked for may be there. */
  List<MeantClause> of(Question question) throws IOException {
    List<Token> words = question.words();
    List<List<Same>> same = synonyms.of(words);
    var meant = new ArrayList<MeantClause>();
    int next = 0;
    for (Question.Clause clause : question.clauses()) {
      var either = new ArrayList<Meant>();
      for (Sought sought : clause.either()) {
        int at = sought.quoted() ? next : next++;
        List<Way> ways =
            switch (sought.as()) {
              case PHRASE -> List.of(new Way.Exactly(sought));
              case BEGINNING -> List.of(beginning(sought));
              case WORD -> word(words, at, same.get(at));
            };
        either.add(new Meant(sought, ways));
      }
      meant.add(new MeantClause(either, clause.isStrict()));
    }
    return meant;
  }

  private Way beginning(Sought sought) throws IOException {
    String begins = sought.word().forms().exact();
    var stems = new LinkedHashSet<String>();
    for (String word : vocabulary.beginning(begins, MOST_STEMS)) {
      stems.add(dutch.forms(word).stem());
    }
    return new Way.Beginning(sought.typed(), begins, List.copyOf(stems));
  }

  /** What must not be there: the phrase, or any form of the word. */
  Way excluded(Sought sought) {
    return switch (sought.as()) {
      case PHRASE -> new Way.Exactly(sought);
      case BEGINNING -> new Way.Beginning(sought.typed(), sought.word().forms().exact(), List.of());
      case WORD -> new Way.Word(Form.STEM, sought.typed(), sought.word().forms().stem(), 1);
    };
  }

  private List<Way> word(List<Token> words, int at, List<Same> same) throws IOException {
    Forms forms = words.get(at).forms();
    var ways = new ArrayList<Way>();
    ways.add(new Way.Word(Form.STEM, forms.exact(), forms.stem(), 1));
    ways.add(new Way.Word(Form.EXACT, forms.exact(), forms.exact(), ranking.exact()));
    boolean unknown = vocabulary.isUnknown(forms);
    List<String> parts = forms.parts();
    if (unknown && parts.isEmpty()) {
      parts = vocabulary.parts(forms.exact());
    }
    if (parts.size() > 1) {
      addParts(ways, forms, parts, unknown);
    }
    addJoined(ways, words, at - 1);
    addJoined(ways, words, at);
    for (Same other : same) {
      ways.add(synonym(other));
    }
    if (unknown && same.isEmpty() && misspelled++ < MOST_MISSPELLED) {
      addSpellings(ways, forms);
    }
    return ways;
  }

  /** Opvang van kinderen, for who looks for kinderopvang; opvang alone only where nobody has it. */
  private void addParts(List<Way> ways, Forms forms, List<String> parts, boolean unknown)
      throws IOException {
    if (vocabulary.mostHaving(parts) <= MOST_NEAR_PARTS) {
      float together = unknown ? ranking.unknownParts() : ranking.parts();
      ways.add(new Way.Near(Form.PART, forms.exact(), parts, NEAR_PARTS, together));
    }
    if (unknown) {
      for (String part : parts) {
        ways.add(new Way.Word(Form.PART, forms.exact(), part, ranking.loosePart()));
      }
    }
  }

  /** Gereedschap, for who looks for "gereed schap": both words stand for half of it. */
  private void addJoined(List<Way> ways, List<Token> words, int first) throws IOException {
    if (first < 0 || first + 1 >= words.size()) {
      return;
    }
    Token one = words.get(first);
    Token other = words.get(first + 1);
    if (other.start() - one.end() > 1) {
      return;
    }
    Forms joined = dutch.forms(one.forms().exact() + other.forms().exact());
    // A compound that could be taken apart is found by its parts.
    if (joined.parts().isEmpty() && !vocabulary.isUnknown(joined)) {
      float exact = ranking.joined() * ranking.exact();
      ways.add(new Way.Word(Form.PART, joined.exact(), joined.stem(), ranking.joined()));
      ways.add(new Way.Word(Form.PART, joined.exact(), joined.exact(), exact));
    }
  }

  private Way synonym(Same same) {
    var member = same.member();
    float boost = ranking.synonym() / same.among();
    return member.stems().size() == 1
        ? new Way.Word(Form.SYNONYM, member.written(), member.stems().getFirst(), boost)
        : new Way.Near(Form.SYNONYM, member.written(), member.stems(), NEAR_SYNONYM, boost);
  }

  private void addSpellings(List<Way> ways, Forms forms) throws IOException {
    for (SuggestWord other : spelling.nearest(forms.exact(), MOST_SPELLINGS)) {
      String stem = dutch.forms(other.string).stem();
      if (ways.stream()
          .noneMatch(way -> way instanceof Way.Word word && word.term().equals(stem))) {
        float boost = ranking.spelling() * other.score;
        ways.add(new Way.Word(Form.SPELLING, other.string, stem, boost));
      }
    }
  }
}
