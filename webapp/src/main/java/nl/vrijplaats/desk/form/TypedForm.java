package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.vrijplaats.account.KeptForm;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form, as typed: parameter name to text. A property is {@code p.title}, a row of
 * a list {@code p.tags.0}, a property of a group in a list {@code p.questions.0.answer}. What is
 * sent several times, as {@code p.kinds.*}, are rows too; {@code p.questions.0.@row} says which row
 * it was. Kept apart from the values it means, so that a form with mistakes can be shown again with
 * every letter in it. Immutable.
 */
public record TypedForm(Map<String, String> texts) {

  /** What the names of all properties start with. */
  public static final String PREFIX = "p.";

  /** Parameter of the wished last part of the address. */
  public static final String SLUG = "webadres";

  /** What the name of a choice of several ends with. */
  static final String EACH = ".*";

  private static final int MOST_ROWS = 1_000;
  private static final String ORIGIN = ".@row";
  private static final Pattern ROW = Pattern.compile("(\\d{1,4})(\\..*)?");

  /** Copies the texts. */
  public TypedForm {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The part of a request that belongs to a piece. */
  public static TypedForm of(Map<String, String[]> parameters) {
    var texts = new LinkedHashMap<String, String>();
    parameters.forEach(
        (name, values) -> {
          boolean ours = (name.startsWith(PREFIX) || name.equals(SLUG)) && values.length > 0;
          if (ours && name.endsWith(EACH)) {
            String list = name.substring(0, name.length() - EACH.length());
            for (int row = 0; row < Math.min(values.length, MOST_ROWS); row++) {
              texts.put(list + "." + row, values[row]);
            }
          } else if (ours) {
            texts.put(name, values[0]);
          }
        });
    return new TypedForm(texts);
  }

  /** The part of a form that was kept while its writer was signed out. */
  public static TypedForm of(KeptForm kept) {
    var parameters = new LinkedHashMap<String, String[]>();
    kept.parameters()
        .forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return of(parameters);
  }

  /** What was typed under that name; empty where nothing was. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The numbers of the rows of that list, in order. */
  List<Integer> rows(String list) {
    var numbers = new TreeSet<Integer>();
    for (String name : texts.keySet()) {
      if (name.startsWith(list + ".")) {
        var row = ROW.matcher(name.substring(list.length() + 1));
        if (row.matches()) {
          numbers.add(Integer.parseInt(row.group(1)));
        }
      }
    }
    return List.copyOf(numbers);
  }

  /** The texts of a list of single values. */
  List<String> several(String list) {
    return rows(list).stream()
        .map(row -> text(list + "." + row))
        .filter(t -> !t.isBlank())
        .toList();
  }

  /** Which of the stored rows a row of the form shows; -1 for a new one. */
  int origin(String row) {
    String origin = text(row + ORIGIN);
    return origin.matches("\\d{1,4}") ? Integer.parseInt(origin) : -1;
  }

  /** The parameter that says which of the stored rows a row shows. */
  static String originName(String row) {
    return row + ORIGIN;
  }

  /** Whether nothing was typed in that part, not counting where its rows came from. */
  boolean blank(String part) {
    return said(part).isEmpty();
  }

  /**
   * The form after a button beside a row, for browsers without script: {@code erbij:p.tags} adds an
   * empty row, {@code weg:p.tags.1} removes one, {@code omhoog:} and {@code omlaag:} move one.
   */
  public TypedForm afterRowButton(@Nullable String button) {
    int colon = button == null ? -1 : button.indexOf(':');
    if (button == null || colon < 0) {
      return this;
    }
    String act = button.substring(0, colon);
    String target = button.substring(colon + 1);
    if (act.equals("erbij")) {
      var rows = rows(target);
      int next = rows.isEmpty() ? 0 : rows.getLast() + 1;
      return with(target + "." + next, "");
    }
    int dot = target.lastIndexOf('.');
    if (dot < 0 || !target.substring(dot + 1).matches("\\d{1,4}")) {
      return this;
    }
    String list = target.substring(0, dot);
    var order = new ArrayList<>(rows(list));
    int place = order.indexOf(Integer.valueOf(target.substring(dot + 1)));
    if (place < 0) {
      return this;
    }
    switch (act) {
      case "weg" -> order.remove(place);
      case "omhoog" -> Collections.swap(order, place, Math.max(0, place - 1));
      case "omlaag" -> Collections.swap(order, place, Math.min(order.size() - 1, place + 1));
      default -> {}
    }
    return reordered(list, order);
  }

  /** The same form, with the texts of another one for this property. */
  public TypedForm taking(String property, TypedForm other) {
    var changed = new LinkedHashMap<>(texts);
    changed.keySet().removeIf(name -> within(name, property));
    other.texts.forEach(
        (name, text) -> {
          if (within(name, property)) {
            changed.put(name, text);
          }
        });
    return new TypedForm(changed);
  }

  /** Whether both say the same for this property, however lines end and empty fields are sent. */
  public boolean same(String property, TypedForm other) {
    return said(property).equals(other.said(property));
  }

  private Map<String, String> said(String property) {
    var said = new LinkedHashMap<String, String>();
    texts.forEach(
        (name, text) -> {
          if (within(name, property) && !text.isBlank() && !name.endsWith(ORIGIN)) {
            said.put(name, text.replace("\r\n", "\n").strip());
          }
        });
    return said;
  }

  private static boolean within(String name, String property) {
    return name.equals(property) || name.startsWith(property + ".");
  }

  private TypedForm with(String name, String text) {
    var changed = new LinkedHashMap<>(texts);
    changed.put(name, text);
    return new TypedForm(changed);
  }

  private TypedForm reordered(String list, List<Integer> order) {
    var changed = new LinkedHashMap<>(texts);
    changed.keySet().removeIf(name -> name.startsWith(list + "."));
    for (int place = 0; place < order.size(); place++) {
      String from = list + "." + order.get(place);
      String to = list + "." + place;
      texts.forEach(
          (name, text) -> {
            if (within(name, from)) {
              changed.put(to + name.substring(from.length()), text);
            }
          });
    }
    return new TypedForm(changed);
  }
}
