package nl.vrijplaats.site.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.DateParser;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Sends a kept answer as HTTP (RFC 9110) wants it: in which form, as a whole, in part, or not. */
final class Replies {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
  private static final String UNSATISFIABLE = "bytes */";

  private final Encodings encodings = new Encodings();

  /** Whether the answer was sent in this form before. */
  boolean areReady(Question question, KeptAnswer answer) {
    return answer.has(form(question, answer.made()));
  }

  /** The form in which that answer is sent to the asker. */
  Form form(Question question, KeptAnswer.Made made) {
    return isInPart(question, made) ? Form.PLAIN : made.sent(form(question));
  }

  /** The form that the asker likes best. */
  Form form(Question question) {
    return encodings.best(question.acceptEncoding());
  }

  private static boolean isInPart(Question question, KeptAnswer.Made made) {
    return question.range() != null && made.inRanges() && !question.isHead();
  }

  /**
   * The reply to that question.
   *
   * @param now in milliseconds
   */
  Reply to(Question question, KeptAnswer answer, long now) {
    Reply reply = whole(question, answer, now);
    return question.isHead() && reply.length() > 0 ? reply.withoutBody() : reply;
  }

  private Reply whole(Question question, KeptAnswer answer, long now) {
    boolean dated = answer.isDated(now);
    if (answer.made().status() != 200) {
      return answer.in(Form.PLAIN, false).whole();
    }
    Variant variant = answer.in(form(question, answer.made()), dated);
    if (isRefused(question, variant, answer)) {
      return Reply.empty(412, List.of());
    }
    if (isKnown(question, variant, answer, dated)) {
      return variant.unchanged();
    }
    return isInPart(question, answer.made())
        ? part(question, variant, answer, dated)
        : variant.whole();
  }

  /** Whether it is another one than the asker wants to know of. */
  private static boolean isRefused(Question question, Variant variant, KeptAnswer answer) {
    if (question.ifMatch() != null) {
      return !names(question.ifMatch(), variant.tag(), false);
    }
    long date = date(question.ifUnmodifiedSince());
    return date >= 0 && answer.second() > date;
  }

  /** Whether the asker has it. */
  private static boolean isKnown(
      Question question, Variant variant, KeptAnswer answer, boolean dated) {
    if (question.ifNoneMatch() != null) {
      return names(question.ifNoneMatch(), variant.tag(), true);
    }
    return dated
        && question.ifModifiedSince() != null
        && answer.second() <= date(question.ifModifiedSince());
  }

  /** In milliseconds; -1 where there is none. */
  private static long date(@Nullable String header) {
    return header == null ? -1 : DateParser.parseDate(header);
  }

  /** Whether a list of tags has this one, or is a star. */
  private static boolean names(String tags, String tag, boolean weakly) {
    if (tags.equals(tag) || tags.equals("*")) {
      return true;
    }
    for (String one : tags.split(",", -1)) {
      String known = one.strip();
      if (known.equals(tag) || (weakly && known.startsWith("W/") && known.endsWith(tag))) {
        return true;
      }
    }
    return false;
  }

  /** The part asked for; the whole where several are, or where that is not understood. */
  private static Reply part(Question question, Variant variant, KeptAnswer answer, boolean dated) {
    Matcher range = RANGE.matcher(String.valueOf(question.range()).strip());
    int length = variant.bytes().length;
    if (!range.matches()
        || (range.group(1).isEmpty() && range.group(2).isEmpty())
        || !isSameStill(question.ifRange(), variant, answer, dated)) {
      return variant.whole();
    }
    long first;
    long last = length - 1L;
    if (range.group(1).isEmpty()) {
      first = Math.max(0, length - Long.parseLong(range.group(2)));
    } else {
      first = Long.parseLong(range.group(1));
      last = range.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(range.group(2)));
      if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
        return variant.whole();
      }
    }
    return first >= length
        ? unsatisfiable(length)
        : part(variant, (int) first, (int) (last - first + 1));
  }

  private static Reply unsatisfiable(int length) {
    return Reply.empty(
        416,
        List.of(
            new HttpField(HttpHeader.CONTENT_RANGE, UNSATISFIABLE + length),
            new HttpField(HttpHeader.CONTENT_LENGTH, "0")));
  }

  private static Reply part(Variant variant, int first, int length) {
    var fields = new ArrayList<>(variant.fields());
    int last = first + length - 1;
    fields.add(
        new HttpField(
            HttpHeader.CONTENT_RANGE,
            "bytes " + first + "-" + last + "/" + variant.bytes().length));
    fields.add(new HttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(length)));
    return Reply.part(206, fields, variant.bytes(), first, length);
  }

  /** Whether the asker has the first part of this very answer. */
  private static boolean isSameStill(
      @Nullable String ifRange, Variant variant, KeptAnswer answer, boolean dated) {
    return ifRange == null
        || ifRange.strip().equals(variant.tag())
        || (dated && !ifRange.contains("\"") && date(ifRange) == answer.second());
  }
}
