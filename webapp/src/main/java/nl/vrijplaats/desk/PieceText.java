package nl.vrijplaats.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.desk.form.DrawnForm;
import nl.vrijplaats.desk.form.Field;
import nl.vrijplaats.desk.form.FormWords;
import nl.vrijplaats.desk.form.Forms;
import nl.vrijplaats.desk.form.PieceForms;
import nl.vrijplaats.desk.form.Reading;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.FieldDefinition;
import org.springframework.stereotype.Component;

/** What stands in a piece: in the form of its type, and with the last part of its address. */
@Component
class PieceText {

  private final Forms forms;
  private final PieceForms pieceForms;

  PieceText(Forms forms, PieceForms pieceForms) {
    this.forms = forms;
    this.pieceForms = pieceForms;
  }

  /** The form in which an item appears. */
  TypedForm write(ContentType type, ContentItem item) {
    var texts = new LinkedHashMap<String, String>();
    texts.put(TypedForm.SLUG, item.slug());
    texts.putAll(forms.typed(pieceForms.of(type), item.properties()).texts());
    return new TypedForm(texts);
  }

  /** The form of a new piece, with what its fields start with. */
  TypedForm beginning(ContentType type) {
    return forms.beginning(pieceForms.of(type));
  }

  /** What was typed; a draft may have gaps, but needs a title. */
  Reading read(ContentType type, TypedForm form, Map<String, Object> before) {
    return forms.read(pieceForms.of(type), form, before, PieceForms::isNeeded);
  }

  /** What an item lacks before it can be handed in: parameter name to what to do. */
  Map<String, String> gaps(ContentType type, ContentItem item) {
    return forms
        .read(pieceForms.of(type), write(type, item), item.properties(), FieldDefinition::required)
        .errors();
  }

  /** The form on the screen. */
  DrawnForm draw(ContentType type, Shown shown, Map<String, Object> values) {
    DrawnForm drawn = forms.draw(pieceForms.of(type), values, shown.form(), shown.errors());
    String wrongSlug = shown.errors().get(TypedForm.SLUG);
    if (wrongSlug == null) {
      return drawn;
    }
    var mistakes = new java.util.ArrayList<>(drawn.mistakes());
    mistakes.add(new DrawnForm.Mistake(TypedForm.SLUG, "Webadres", wrongSlug));
    return new DrawnForm(drawn.tabs(), List.copyOf(mistakes));
  }

  /** The fields of a form as they would be drawn, to be read only. */
  List<Field> fields(ContentType type, TypedForm form, Map<String, Object> values) {
    return FormWords.fields(forms.draw(pieceForms.of(type), values, form, new HashMap<>()));
  }
}
