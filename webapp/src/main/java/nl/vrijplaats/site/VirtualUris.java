package nl.vrijplaats.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.VirtualUriMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where addresses lead that light modules map to others. Of several that match the longest pattern
 * counts. Safe for use by many threads.
 */
@Component
class VirtualUris {

  private static final Logger log = LoggerFactory.getLogger(VirtualUris.class);
  private static final int LONGEST = 2_000;

  private final LightModules modules;

  VirtualUris(LightModules modules) {
    this.modules = modules;
  }

  /** How the asker gets there. */
  enum Way {
    /** 302. */
    REDIRECT("redirect:"),
    /** 301. */
    PERMANENT("permanent:"),
    /** The other address answers in place of this one. */
    FORWARD("forward:");

    private final String prefix;

    Way(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Another address, and how to get there. */
  record Target(Way way, String address) {
    private static Target of(String toUri) {
      for (Way way : Way.values()) {
        if (toUri.startsWith(way.prefix)) {
          return new Target(way, toUri.substring(way.prefix.length()));
        }
      }
      return new Target(Way.FORWARD, toUri);
    }
  }

  private record Rule(VirtualUriMapping mapping, Pattern pattern) {}

  /** All rules, the one with the longest pattern first. */
  private record Rules() implements LightModules.Question<List<Rule>> {
    @Override
    public List<Rule> of(LightModules modules) {
      return rules(modules.virtualUris());
    }
  }

  /**
   * Where an address leads; empty where no mapping is about it.
   *
   * @param address as it was sent, without query
   * @param host the host it was sent to
   */
  Optional<Target> of(String address, String host) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    for (Rule rule : modules.ask(new Rules())) {
      Matcher matcher = rule.pattern().matcher(address);
      if (matcher.matches()) {
        // It may lead elsewhere for who asks another host, or asks again.
        MadeOf.once();
        return toUri(rule.mapping(), host)
            .map(to -> Target.of(filled(rule.mapping(), to, matcher)));
      }
    }
    return Optional.empty();
  }

  private static List<Rule> rules(Collection<VirtualUriMapping> mappings) {
    var rules = new ArrayList<Rule>();
    for (VirtualUriMapping mapping : mappings) {
      try {
        rules.add(new Rule(mapping, pattern(mapping)));
      } catch (PatternSyntaxException e) {
        log.warn(
            "The address mapping {} is left out: {} is no regular expression",
            mapping.id(),
            mapping.fromUri());
      }
    }
    rules.sort(
        Comparator.comparingInt((Rule rule) -> rule.mapping().fromUri().length()).reversed());
    return List.copyOf(rules);
  }

  private static Pattern pattern(VirtualUriMapping mapping) {
    return Pattern.compile(
        mapping.kind().startsWith("regexp")
            ? mapping.fromUri()
            : Pattern.quote(mapping.fromUri()).replace("*", "\\E.*\\Q"));
  }

  private static Optional<String> toUri(VirtualUriMapping mapping, String host) {
    return mapping.mappings().values().stream()
        .filter(other -> host.equalsIgnoreCase(other.host() == null ? other.name() : other.host()))
        .map(VirtualUriMapping.ByHost::toUri)
        .findFirst()
        .or(() -> Optional.ofNullable(mapping.toUri()));
  }

  /** With what the address had in the groups of the pattern, and a number where it rotates. */
  private static String filled(VirtualUriMapping mapping, String toUri, Matcher address) {
    String to = toUri;
    for (int group = address.groupCount(); group > 0; group--) {
      String text = address.group(group);
      to = to.replace("$" + group, text == null ? "" : text);
    }
    if (mapping.kind().startsWith("rotating")) {
      int number =
          ThreadLocalRandom.current()
              .nextInt(mapping.start(), Math.max(mapping.start(), mapping.end()) + 1);
      String digits = Integer.toString(number);
      String zeros = "0".repeat(Math.max(0, mapping.padding() - digits.length()));
      to = to.replace("*", zeros + digits);
    }
    return to;
  }
}
