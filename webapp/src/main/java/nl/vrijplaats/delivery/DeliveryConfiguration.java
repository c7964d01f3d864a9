package nl.vrijplaats.delivery;

import java.util.Locale;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What delivery takes from the definitions; a change of those counts from the next request on. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  Endpoints endpoints(LightModules modules) {
    return new DefinedEndpoints(modules);
  }

  @Bean
  SiteLanguages siteLanguages(LightModules modules) {
    return new SiteLanguages(
        () ->
            modules.site().stream()
                .flatMap(site -> site.locales().stream())
                .map(Locale::toString)
                .toList());
  }
}
