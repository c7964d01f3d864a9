package nl.vrijplaats.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The endpoints in force. Safe for use by many threads. */
@FunctionalInterface
interface Endpoints {

  /** An endpoint, and the path below it that was asked for. */
  record Match(Endpoint endpoint, String path) {}

  /** All of them. */
  Collection<Endpoint> all();

  /** The endpoint that answers at an address below {@code /.rest/}; of two the longer one. */
  default Optional<Match> at(String address) {
    List<String> steps = Steps.of(address);
    Collection<Endpoint> all = all();
    for (int length = steps.size(); length > 0; length--) {
      String path = String.join("/", steps.subList(0, length));
      String rest = Steps.join("/", String.join("/", steps.subList(length, steps.size())));
      for (Endpoint endpoint : all) {
        if (endpoint.path().equals(path)) {
          return Optional.of(new Match(endpoint, rest));
        }
      }
    }
    return Optional.empty();
  }
}
