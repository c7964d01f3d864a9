package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.List;

/** {@code restfn}: in Magnolia it calls other servers. Templates cannot reach the network here. */
final class RestFunctions {

  private RestFunctions() {}

  static Functions make() {
    return new Functions("restfn")
        .add(
            List.of("call", "callForResponse", "getService"),
            (r, a) -> {
              throw new TemplateModelException(
                  "restfn: templates cannot reach the network; take up what another server knows"
                      + " with an import, and show it as content");
            })
        .add(List.of("asMap", "asList"), (r, a) -> a.model(0));
  }
}
