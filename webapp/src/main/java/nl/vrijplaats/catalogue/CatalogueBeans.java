package nl.vrijplaats.catalogue;

import java.nio.file.Path;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two catalogues: of what is live, and of what editors work on. */
@Configuration(proxyBeanMethods = false)
class CatalogueBeans {

  @Bean
  DutchWords dutchWords() {
    return new DutchWords();
  }

  @Bean
  LuceneCatalogue liveCatalogue(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      LightModules modules,
      DutchWords words) {
    return new LuceneCatalogue("live", home.resolve("index/live"), modules, words);
  }

  @Bean
  LuceneCatalogue authorCatalogue(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      LightModules modules,
      DutchWords words) {
    return new LuceneCatalogue("author", home.resolve("index/author"), modules, words);
  }
}
