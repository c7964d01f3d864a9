package nl.vrijplaats.rendering;

import java.util.ArrayDeque;
import java.util.Deque;

/** The scripts of areas and components that are running inside each other. */
final class Nesting {

  static final int DEEPEST = 20;

  /** For each, the innermost last, whether it is of a component. */
  private final Deque<Boolean> running = new ArrayDeque<>();

  /** Whether one more may run inside these; if so, it counts until {@link #leave}. */
  boolean enter(Frame frame) {
    if (running.size() == DEEPEST) {
      return false;
    }
    ContentNode content = frame.content();
    running.addLast(content != null && content.template().isPresent());
    return true;
  }

  void leave() {
    running.removeLast();
  }

  /** Whether the innermost is the only component, or all there is. */
  boolean isOutermost() {
    long components = running.stream().filter(isComponent -> isComponent).count();
    return running.size() == 1 || (components == 1 && running.getLast());
  }
}
