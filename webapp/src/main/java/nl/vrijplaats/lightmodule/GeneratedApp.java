package nl.vrijplaats.lightmodule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The app that a content type would have if nobody wrote one: made when it is first asked for,
 * since most types have a written one. Safe for use by many threads.
 */
public final class GeneratedApp {
  private final Supplier<AppDefinition> maker;
  private volatile @Nullable AppDefinition made;

  /** Made by this. */
  public GeneratedApp(Supplier<AppDefinition> maker) {
    this.maker = maker;
  }

  /** The app. */
  public AppDefinition app() {
    AppDefinition app = made;
    if (app == null) {
      app = maker.get();
      made = app;
    }
    return app;
  }
}
