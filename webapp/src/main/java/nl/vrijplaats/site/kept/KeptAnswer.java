package nl.vrijplaats.site.kept;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be given again for as long as everything it was made of is the same. Its forms
 * are made when they are asked for first. Safe for use by many threads.
 */
final class KeptAnswer {

  /** What is noted of one part takes about this much memory. */
  private static final int BYTES_A_PART = 300;

  private static final int BYTES_OF_HEADERS = 2_000;
  private static final long A_SECOND = 1_000;

  private final Made made;
  private final Ingredients ingredients;
  private final long second;
  private final HttpField dated;
  private final AtomicReferenceArray<@Nullable Variant> variants;
  private volatile State state;

  /**
   * An answer as it was made.
   *
   * @param about headers of the answer itself
   * @param always headers that a 304 has as well
   * @param tag without quotes; the same where the bytes are the same
   * @param byForm whether it is sent in other forms than as it is
   * @param inRanges whether parts of it may be asked for
   */
  record Made(
      int status,
      List<HttpField> about,
      List<HttpField> always,
      String tag,
      byte[] plain,
      boolean byForm,
      boolean inRanges) {

    /** Whether a client could not tell one from the other. */
    boolean isSame(Made other) {
      return status == other.status
          && byForm == other.byForm
          && inRanges == other.inRanges
          && tag.equals(other.tag)
          && texts(about).equals(texts(other.about))
          && texts(always).equals(texts(other.always))
          && Arrays.equals(plain, other.plain);
    }

    private static List<String> texts(List<HttpField> fields) {
      return fields.stream().map(HttpField::toString).toList();
    }
  }

  KeptAnswer(Made made, Ingredients ingredients, State state, Instant now) {
    this.made = made;
    this.ingredients = ingredients;
    this.state = state;
    this.second = now.getEpochSecond() * A_SECOND;
    this.dated =
        new PreEncodedHttpField(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(second));
    this.variants = new AtomicReferenceArray<>(Form.values().length);
  }

  private KeptAnswer(KeptAnswer same, Ingredients ingredients, State state) {
    this.made = same.made;
    this.ingredients = ingredients;
    this.state = state;
    this.second = same.second;
    this.dated = same.dated;
    this.variants = same.variants;
  }

  /** This answer, which was made once more, of these. */
  KeptAnswer madeAgain(Ingredients newIngredients, State newState) {
    return new KeptAnswer(this, newIngredients, newState);
  }

  Made made() {
    return made;
  }

  Ingredients ingredients() {
    return ingredients;
  }

  /** The last state in which it is known to hold. */
  State state() {
    return state;
  }

  /** It holds in that state as well. */
  void holdsIn(State newState) {
    state = newState;
  }

  /** About how much memory it takes, with its forms. */
  int weight() {
    int bytes = made.byForm() ? made.plain().length + made.plain().length / 2 : made.plain().length;
    return bytes + BYTES_OF_HEADERS + BYTES_A_PART * ingredients.size();
  }

  /** Whether it was made in that form. */
  boolean has(Form form) {
    return variants.get(sent(form).ordinal()) != null;
  }

  private Form sent(Form form) {
    return made.byForm() ? form : Form.PLAIN;
  }

  /** It in that form, or as it is where it has no other. */
  Variant in(Form form) {
    Form sent = sent(form);
    Variant variant = variants.get(sent.ordinal());
    if (variant == null) {
      variant =
          new Variant(
              made.status(), sent, made.plain(), made.about(), made.always(), made.tag(), dated);
      variants.set(sent.ordinal(), variant);
    }
    return variant;
  }

  /**
   * Whether it is old enough to be told by its date: within the second in which it was made there
   * may have been another one.
   */
  boolean isDated(long now) {
    return now >= second + A_SECOND;
  }

  /** The second in which it was made, in milliseconds. */
  long second() {
    return second;
  }
}
