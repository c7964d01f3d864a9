package nl.vrijplaats.site.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for the whole answer, whatever part of it, and on whatever condition, was asked for.
 */
final class PlainRequest extends HttpServletRequestWrapper {

  private static final Set<String> HIDDEN =
      Set.of(
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "if-range",
          "range");

  PlainRequest(HttpServletRequest request) {
    super(request);
  }

  private static boolean isHidden(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = Collections.list(super.getHeaderNames());
    names.removeIf(PlainRequest::isHidden);
    return Collections.enumeration(names);
  }

  @Override
  public long getDateHeader(String name) {
    return isHidden(name) ? -1 : super.getDateHeader(name);
  }
}
