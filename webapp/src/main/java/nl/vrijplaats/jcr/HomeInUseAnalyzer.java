package nl.vrijplaats.jcr;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, without a stack trace, why a second site does not start in the same home. */
class HomeInUseAnalyzer extends AbstractFailureAnalyzer<HomeInUse> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, HomeInUse cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Or start with another home: --vrijplaats.home=FOLDER", cause);
  }
}
