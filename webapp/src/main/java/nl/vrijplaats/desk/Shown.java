package nl.vrijplaats.desk;

import java.util.Map;
import nl.vrijplaats.desk.form.TypedForm;

/**
 * What the form of a piece is shown with, besides the piece itself.
 *
 * @param form what stands in it
 * @param basedOn revision it was made from; 0 for a new piece
 * @param errors parameter name to what is wrong with it
 * @param problem what went wrong as a whole; empty where nothing did
 * @param unsaved whether it holds something that is not saved yet
 * @param kept whether the text was kept while its writer was signed out
 * @param note words typed to send it back with
 */
record Shown(
    TypedForm form,
    long basedOn,
    Map<String, String> errors,
    String problem,
    boolean unsaved,
    boolean kept,
    String note) {

  /** A form as it was saved. */
  static Shown saved(TypedForm form, long basedOn) {
    return new Shown(form, basedOn, Map.of(), "", false, false, "");
  }

  /** A form with something in it that is not saved. */
  static Shown unsaved(TypedForm form, long basedOn) {
    return new Shown(form, basedOn, Map.of(), "", true, false, "");
  }

  /** A form that was sent while its writer was signed out. */
  static Shown keptWhileSignedOut(TypedForm form, long basedOn) {
    return new Shown(form, basedOn, Map.of(), "", true, true, "");
  }

  /** The same, with what is wrong with its fields. */
  Shown wrong(Map<String, String> newErrors) {
    return new Shown(form, basedOn, newErrors, problem, unsaved, kept, note);
  }

  /** The same, with what went wrong as a whole. */
  Shown problem(String newProblem) {
    return new Shown(form, basedOn, errors, newProblem, unsaved, kept, note);
  }

  /** The same, with words to send it back with. */
  Shown withNote(String newNote) {
    return new Shown(form, basedOn, errors, problem, unsaved, kept, newNote);
  }
}
