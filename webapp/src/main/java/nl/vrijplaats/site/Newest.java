package nl.vrijplaats.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.ContentSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The newest pieces of all kinds that are listed by date. */
@Component
class Newest {

  private final ContentSource live;
  private final LightModules modules;

  Newest(@Qualifier("liveContent") ContentSource live, LightModules modules) {
    this.live = live;
    this.modules = modules;
  }

  /** So many of them, newest first. */
  List<ContentItem> pieces(int limit) {
    Set<String> dated = modules.ask(new Dated());
    return live.list(new ListQuery(dated, Map.of(), "", ListQuery.Order.NEWEST, 0, limit)).items();
  }

  private record Dated() implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.section() != null && type.order().equals("date"))
          .map(ContentType::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
