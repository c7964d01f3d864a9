package nl.vrijplaats.rendering;

import freemarker.template.Template;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators what failed in templates: every line once, until its file changes. Safe for use
 * by many threads.
 */
final class FailureLog {
  private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

  /** A changed file becomes another template, so what is known of the old one goes with it. */
  private final Map<Template, Set<Integer>> told = new WeakHashMap<>();

  private final Set<String> unusable = ConcurrentHashMap.newKeySet();

  /** A line of a template failed. */
  void failed(@Nullable Template template, TemplateFailure failure) {
    boolean first =
        template == null
            ? unusable.add(failure.place() + " " + failure.reason())
            : add(template, failure);
    if (first) {
      Throwable behind = failure.getCause() == null ? null : failure.getCause().getCause();
      // What FreeMarker says is enough; an exception of ours behind it needs its trace.
      if (behind instanceof RuntimeException) {
        log.error("{}", failure.getMessage(), behind);
      } else {
        log.error("{}", failure.getMessage());
      }
    }
  }

  private boolean add(Template template, TemplateFailure failure) {
    synchronized (told) {
      return told.computeIfAbsent(template, t -> new HashSet<>()).add(failure.line());
    }
  }

  /** A template can be used: if it cannot be one day, that is news again. */
  void usable(String name) {
    if (!unusable.isEmpty()) {
      unusable.removeIf(known -> known.startsWith(name + ":") || known.startsWith(name + " "));
    }
  }
}
