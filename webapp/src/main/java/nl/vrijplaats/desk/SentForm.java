package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.vrijplaats.desk.form.TypedForm;
import org.jspecify.annotations.Nullable;

/** The form of a piece as a browser sent it. */
record SentForm(HttpServletRequest request) {

  /** Last field of every form; where it is missing, the form arrived in part. */
  static final String END = "einde";

  /** What a form says of a choice between two versions: {@code keuze.p.title=hunne}. */
  private static final String CHOICE = "keuze.";

  private static final String THEIRS = "hunne";

  /** Whether something of it got lost on the way. */
  boolean isPartial() {
    return request.getParameter(END) == null;
  }

  /** What was typed. */
  TypedForm typed() {
    return TypedForm.of(request.getParameterMap());
  }

  /** The form after the button beside a row, where it was sent with one. */
  Optional<TypedForm> afterRowButton(TypedForm form) {
    return Optional.ofNullable(request.getParameter("rij")).map(form::afterRowButton);
  }

  /** Whether the piece is to be handed in once it is saved. */
  boolean isHandedIn() {
    return "indienen".equals(request.getParameter("daarna"));
  }

  /** What was typed with, where its writer preferred them, the words of somebody else. */
  TypedForm choosingBetweenMineAnd(TypedForm theirs) {
    var form = typed();
    for (String name : List.copyOf(request.getParameterMap().keySet())) {
      if (name.startsWith(CHOICE) && THEIRS.equals(request.getParameter(name))) {
        form = form.taking(name.substring(CHOICE.length()), theirs);
      }
    }
    return form;
  }

  /** The wished last part of the address; null to leave it as it is or to follow the title. */
  static @Nullable String slug(TypedForm form, String before) {
    String typed = form.text(TypedForm.SLUG).strip();
    return typed.isEmpty() || typed.equals(before) ? null : typed;
  }
}
