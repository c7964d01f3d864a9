package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.editorial.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Values of pages, areas and components, whose dialogs say what they hold and no content type does:
 * kept as the file means them. Markup is cleaned like any other, since a template may show it as
 * such.
 */
final class FreeValues {
  private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?]?\\s*[a-zA-Z]");
  private static final Pattern NAME =
      Pattern.compile(
          "(mgnl:)?[^\\s\\p{Cntrl}/:\\[\\]|*'\"]([^\\p{Cntrl}/:\\[\\]|*]*[^\\s\\p{Cntrl}/:\\[\\]|*])?");

  /** Names under which the program itself keeps something. */
  private static final Set<String> OURS =
      Set.of(
          "mgnl:type",
          "mgnl:name",
          "mgnl:path",
          "mgnl:revision",
          "mgnl:stage",
          "mgnl:publishedRevision",
          "mgnl:nodeType",
          "mgnl:noList",
          ItemPlace.PARENT);

  private final PropertyValues.References references;
  private final Remarks remarks;

  FreeValues(PropertyValues.References references, Remarks remarks) {
    this.references = references;
    this.remarks = remarks;
  }

  /** The value as it is kept under that name; null where it cannot be, and then it is noted. */
  @Nullable Object of(String where, String name, Object raw) {
    if (!mayBeKept(name)) {
      remarks.lost().add(where + ": a name that cannot be kept");
      return null;
    }
    return switch (raw) {
      case BootstrapNode node -> part(where, node);
      case List<?> list -> {
        var values = new ArrayList<>();
        for (Written one : alike(where, list)) {
          Object value = single(where, one);
          if (value != null) {
            values.add(value);
          }
        }
        yield values.isEmpty() ? null : List.copyOf(values);
      }
      default -> single(where, (Written) raw);
    };
  }

  /** JCR holds values of one type under one name: where they differ, all become texts. */
  private List<Written> alike(String where, List<?> list) {
    List<Written> values = list.stream().map(Written.class::cast).toList();
    if (values.stream().map(one -> one.value().getClass()).distinct().count() < 2) {
      return values;
    }
    remarks.changed().add(where + ": values of several types became texts");
    return values.stream().map(one -> Written.text(one.text())).toList();
  }

  private @Nullable Object single(String where, Written written) {
    if (written.isBinary()) {
      remarks.lost().add(where + ": bytes; only assets of the dam workspace hold any");
      return null;
    }
    return written.value() instanceof String text && MARKUP.matcher(text).find()
        ? cleaned(where, text)
        : written.value();
  }

  private @Nullable String cleaned(String where, String html) {
    RichText.Cleaned clean = RichText.clean(references.withAddresses(where, html, remarks));
    var removed = new LinkedHashSet<>(clean.hostile());
    removed.addAll(clean.removed());
    if (!removed.isEmpty()) {
      remarks.changed().add(where + ": removed " + String.join(", ", removed));
    }
    return clean.html().isEmpty() ? null : clean.html();
  }

  /** A map; or a list, where it is nothing but nodes numbered from 0, as multi fields make them. */
  private @Nullable Object part(String where, BootstrapNode node) {
    var part = new LinkedHashMap<String, Object>();
    node.values()
        .forEach(
            (name, raw) -> {
              String at = where + "." + name;
              if (name.startsWith("jcr:") || DerivedNames.isDerived(name)) {
                DerivedNames.remark(at, name, remarks);
              } else {
                Object value = of(at, name, raw);
                if (value != null) {
                  part.put(name, value);
                }
              }
            });
    String natural = NodeShape.natural(part);
    if (natural.equals(NodeShape.PART) && isList(part)) {
      return List.copyOf(part.values());
    }
    if (node.primaryType().isEmpty() || node.primaryType().equals(natural)) {
      return part.isEmpty() ? null : part;
    }
    var typed = new LinkedHashMap<String, Object>();
    typed.put(NodeShape.TYPE, node.primaryType());
    typed.putAll(part);
    return typed;
  }

  /** Whether a repository can hold something under that name, and none of ours stands there. */
  static boolean mayBeKept(String name) {
    return NAME.matcher(name).matches()
        && !Set.of(".", "..").contains(name)
        && !OURS.contains(name);
  }

  private static boolean isList(Map<String, Object> part) {
    int number = 0;
    for (var entry : part.entrySet()) {
      if (!entry.getKey().equals(Integer.toString(number++))
          || !(entry.getValue() instanceof Map)) {
        return false;
      }
    }
    return number > 0;
  }
}
