package nl.vrijplaats.desk.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FormDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.stereotype.Component;

/**
 * The forms of apps and dialogs: drawn for the values of a node, and read back into them. A form
 * goes round so:
 *
 * <ol>
 *   <li>{@link #typed} what a node holds, or {@link #beginning} for a new one, and {@link #draw};
 *       the macro {@code form} of {@code form.ftl} puts it on the screen;
 *   <li>what comes back is {@link TypedForm#of}; where it came with a button beside a row
 *       (parameter {@code rij}), {@link TypedForm#afterRowButton} is drawn again;
 *   <li>{@link #read} gives the values to store; where it is not good, {@link #draw} with its
 *       errors shows everything as it was typed.
 * </ol>
 *
 * Safe for use by many threads.
 */
@Component
public class Forms {

  private final FieldLanguages languages;
  private final Choices choices;
  private final SingleValues single;

  Forms(LightModules modules, LinkedItems items) {
    languages = new FieldLanguages(modules);
    choices = new Choices(modules, items);
    single = new SingleValues(choices);
  }

  /** The form in which the values of a node appear. */
  public TypedForm typed(FormDefinition form, Map<String, Object> node) {
    return new FormWriter(languages).write(form.properties(), node);
  }

  /** The form for something new: with what its fields start with. */
  public TypedForm beginning(FormDefinition form) {
    var texts = new LinkedHashMap<String, String>();
    form.properties().forEach(field -> Beginnings.put(field, TypedForm.PREFIX, texts));
    return new TypedForm(texts);
  }

  /**
   * The form to put on the screen.
   *
   * @param node what is stored: it shows what may not be changed
   * @param errors parameter name to what is wrong with it
   */
  public DrawnForm draw(
      FormDefinition form, Map<String, Object> node, TypedForm typed, Map<String, String> errors) {
    return new FormDrawing(languages, choices, typed, errors).draw(form, node);
  }

  /**
   * What was typed, as values to store; every required field must be filled.
   *
   * @param before what the node held; what the form does not show of it stays
   */
  public Reading read(FormDefinition form, TypedForm typed, Map<String, Object> before) {
    return read(form, typed, before, FieldDefinition::required);
  }

  /**
   * What was typed, as values to store.
   *
   * @param needed which fields must be filled
   */
  public Reading read(
      FormDefinition form,
      TypedForm typed,
      Map<String, Object> before,
      Predicate<FieldDefinition> needed) {
    return new FormReader(languages, single, typed, needed).read(form.properties(), before);
  }
}
