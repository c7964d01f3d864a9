package nl.vrijplaats.site.kept;

import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpField;

/**
 * A kept answer as values that can be written down.
 *
 * @param form the smallest that it has
 * @param bytes in that form
 */
record Shelved(
    int status,
    List<Header> about,
    List<Header> always,
    String tag,
    boolean byForm,
    boolean inRanges,
    Form form,
    byte[] bytes,
    Ingredients ingredients,
    State state,
    Instant second) {

  /** One header. */
  record Header(String name, String value) {
    static List<Header> all(List<HttpField> fields) {
      return fields.stream().map(field -> new Header(field.getName(), field.getValue())).toList();
    }

    static List<HttpField> fields(List<Header> headers) {
      return headers.stream()
          .map(header -> SharedFields.of(header.name(), header.value()))
          .toList();
    }
  }

  static Shelved of(KeptAnswer answer) {
    KeptAnswer.Made made = answer.made();
    Form form = answer.smallest();
    return new Shelved(
        made.status(),
        Header.all(made.about()),
        Header.all(made.always()),
        made.tag(),
        made.byForm(),
        made.inRanges(),
        form,
        answer.bytes(form),
        answer.ingredients(),
        answer.state(),
        Instant.ofEpochMilli(answer.second()));
  }

  KeptAnswer answer() {
    var made =
        new KeptAnswer.Made(
            status, Header.fields(about), Header.fields(always), tag, byForm, inRanges);
    return new KeptAnswer(made, form, bytes, ingredients, state, second);
  }
}
