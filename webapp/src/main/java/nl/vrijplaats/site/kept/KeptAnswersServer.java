package nl.vrijplaats.site.kept;

import org.eclipse.jetty.server.Handler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts kept answers in front of our own server. In another one the filter gives them, which comes
 * to the same.
 */
@Component
class KeptAnswersServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  private final KeptAnswers answers;

  KeptAnswersServer(KeptAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(
        server -> {
          Handler rest = server.getHandler();
          server.setHandler(new KeptAnswersHandler(answers, rest));
        });
  }
}
