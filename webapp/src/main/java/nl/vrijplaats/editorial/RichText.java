package nl.vrijplaats.editorial;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.Handler;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Markup as it may be stored: the few elements a piece is made of, links, and pictures of our own.
 * What comes out is safe to show as it is. Cleaning twice changes nothing more. Safe for use by
 * many threads.
 */
public final class RichText {

  private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");
  private static final Pattern LINK =
      Pattern.compile("(?i)https?://[^\\s]+|mailto:[^\\s]+|#[^\\s]*|/(?![/\\\\])[^\\s\\\\]*");
  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");

  /** Elements with a plain counterpart, such as older editors and word processors make them. */
  private static final Map<String, String> COUNTERPARTS =
      Map.of("b", "strong", "i", "em", "h1", "h2", "h4", "h3", "h5", "h3", "h6", "h3");

  /** Elements that run something or bring in a page of somebody else. */
  private static final Map<String, String> HOSTILE =
      Map.of(
          "script", "een script (<script>)",
          "iframe", "een ingesloten pagina (<iframe>)",
          "frame", "een ingesloten pagina (<frame>)",
          "object", "een ingesloten object (<object>)",
          "embed", "een ingesloten object (<embed>)",
          "applet", "een ingesloten object (<applet>)",
          "base", "een verlegd adres (<base>)",
          "svg", "een tekening met code (<svg>)",
          "math", "een formule met code (<math>)");

  private static final int MOST_ATTRIBUTES = 50;

  private static final PolicyFactory POLICY = policy();

  /**
   * What came out of cleaning.
   *
   * @param html what may be stored
   * @param hostile what was left out that could have run, in Dutch, such as "een script (<script>)"
   * @param removed what else was left out: names of elements, and of attributes as in "p style"
   */
  public record Cleaned(String html, List<String> hostile, List<String> removed) {}

  private RichText() {}

  /** Cleans it, and says what was left out. */
  public static Cleaned clean(String html) {
    var out = new StringBuilder(html.length() + 64);
    Set<String> hostile = new LinkedHashSet<>();
    Set<String> removed = new LinkedHashSet<>();
    var renderer = HtmlStreamRenderer.create(out, Handler.DO_NOTHING);
    var policy = POLICY.apply(renderer, new Losses(), removed);
    HtmlSanitizer.sanitize(
        Normalizer.normalize(html, Normalizer.Form.NFC), new Inspection(policy, hostile));
    return new Cleaned(out.toString().strip(), List.copyOf(hostile), List.copyOf(removed));
  }

  /** Whether a reader would see something: text or a picture. */
  static boolean saysSomething(String html) {
    return html.contains("<img")
        || !html.replaceAll("<[^>]*>", "").replace("&nbsp;", "").replace("\u00a0", "").isBlank();
  }

  private static PolicyFactory policy() {
    AttributePolicy number = (element, attribute, value) -> matching(SMALL_NUMBER, value);
    var builder =
        new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "a")
            .allowElements("br", "hr", "sub", "sup", "figure", "figcaption")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements((element, attributes) -> hasSource(attributes) ? element : null, "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> matching(LINK, value.strip()))
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> matching(OWN_ADDRESS, value.strip()))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(number)
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(number)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "row", "col")
            .onElements("th")
            .allowAttributes("start")
            .matching(number)
            .onElements("ol");
    COUNTERPARTS.forEach(
        (old, plain) -> builder.allowElements((element, attributes) -> plain, old));
    return builder.toFactory();
  }

  private static boolean hasSource(List<String> attributes) {
    boolean name = true;
    for (String part : attributes) {
      if (name && part.equals("src")) {
        return true;
      }
      name = !name;
    }
    return false;
  }

  private static @Nullable String matching(Pattern form, String value) {
    return form.matcher(value).matches() ? value : null;
  }

  /** Notes what the policy leaves out. */
  private static final class Losses implements HtmlChangeListener<Set<String>> {
    @Override
    public void discardedTag(@Nullable Set<String> removed, String element) {
      if (removed != null) {
        removed.add(element);
      }
    }

    @Override
    public void discardedAttributes(
        @Nullable Set<String> removed, String element, String... attributes) {
      if (removed != null) {
        for (String attribute : attributes) {
          removed.add(element + " " + attribute);
        }
      }
    }
  }

  /** Looks at everything the parser sees, before the policy leaves it out. */
  private record Inspection(HtmlSanitizer.Policy policy, Set<String> hostile)
      implements HtmlSanitizer.Policy {

    @Override
    public void openTag(String element, List<String> attributes) {
      String name = element.toLowerCase(Locale.ROOT);
      String found = HOSTILE.get(name);
      if (found != null) {
        hostile.add(found);
      }
      for (Iterator<String> parts = attributes.iterator(); parts.hasNext(); ) {
        String attribute = parts.next().toLowerCase(Locale.ROOT);
        if (parts.hasNext()) {
          inspect(attribute, parts.next());
        }
      }
      // The parser hands out a linked list, and the policy asks it by number, which costs the
      // square
      // of its length: no honest element has that many attributes.
      var few = attributes.subList(0, Math.min(attributes.size(), MOST_ATTRIBUTES * 2));
      policy.openTag(element, new ArrayList<>(few));
    }

    private void inspect(String attribute, String value) {
      if (attribute.startsWith("on") && attribute.length() > 2) {
        hostile.add("een opdracht (" + attribute + ")");
      } else if (attribute.equals("srcdoc")) {
        hostile.add("een ingesloten pagina (srcdoc)");
      } else {
        String start =
            value
                .substring(0, Math.min(value.length(), 200))
                .replaceAll("[\\p{Cntrl}\\s]", "")
                .toLowerCase(Locale.ROOT);
        for (String scheme : List.of("javascript:", "vbscript:", "data:text/html")) {
          if (start.startsWith(scheme)) {
            hostile.add("een link die code uitvoert (" + scheme + ")");
          }
        }
      }
    }

    @Override
    public void openDocument() {
      policy.openDocument();
    }

    @Override
    public void closeDocument() {
      policy.closeDocument();
    }

    @Override
    public void closeTag(String element) {
      policy.closeTag(element);
    }

    @Override
    public void text(String text) {
      policy.text(text);
    }
  }
}
