package nl.vrijplaats.site.kept;

import java.util.List;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts kept answers in front of our own server. In another one the filter gives them, which comes
 * to the same.
 */
@Component
class KeptAnswersServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  private static final PathSpec EVERYTHING = PathSpec.from("/");
  private static final List<PathSpec> DESK =
      List.of(PathSpec.from("/redactie/*"), PathSpec.from("/schrijf/*"));

  private final KeptAnswers answers;
  private final int selectors;

  KeptAnswersServer(
      KeptAnswers answers, @Value("${server.jetty.threads.selectors:-1}") int selectors) {
    this.answers = answers;
    this.selectors = selectors;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    // Kept answers are given by the threads that read requests, so there is one for each core.
    factory.setSelectors(selectors > 0 ? selectors : Runtime.getRuntime().availableProcessors());
    if (factory.getThreadPool() instanceof VirtualThreadPool waiting) {
      factory.setThreadPool(threads(waiting));
    }
    factory.addServerCustomizers(server -> server.addEventListener(new InFront()));
  }

  /** Waits until everything else that handles requests is in its place. */
  private final class InFront implements LifeCycle.Listener {
    @Override
    public void lifeCycleStarting(LifeCycle starting) {
      if (starting instanceof Server server) {
        server.getDescendants(CompressionHandler.class).forEach(KeptAnswersServer::keepToDesk);
        server.setHandler(new KeptAnswersHandler(answers, server.getHandler()));
      }
    }
  }

  /**
   * What the public gets comes in its own forms already, each with a tag of its own; the server
   * would put the tags of the request in place of it.
   */
  private static void keepToDesk(CompressionHandler compression) {
    CompressionConfig config = compression.getConfiguration(EVERYTHING);
    if (config != null) {
      compression.putConfiguration(
          EVERYTHING,
          CompressionConfig.builder()
              .compressExcludeMethod("GET")
              .compressExcludeMethod("HEAD")
              .build());
      DESK.forEach(path -> compression.putConfiguration(path, config));
    }
  }

  /**
   * Threads of the system read requests, since a virtual one would be put aside and taken up again
   * for each of them; virtual ones wait for what answers are made of.
   */
  private static QueuedThreadPool threads(VirtualThreadPool waiting) {
    var threads = new QueuedThreadPool();
    threads.setName("jetty");
    threads.setVirtualThreadsExecutor(waiting);
    threads.addBean(waiting);
    return threads;
  }
}
