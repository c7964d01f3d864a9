package nl.vrijplaats.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.vrijplaats.asset.PdfFiles;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

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
      DutchWords words,
      PdfFiles files,
      ObjectProvider<Synonyms> synonyms,
      Clock clock) {
    return new LuceneCatalogue(
        "live",
        home.resolve("index/live"),
        modules,
        words,
        files::livePages,
        kept(synonyms),
        clock);
  }

  @Bean
  LuceneCatalogue authorCatalogue(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      LightModules modules,
      DutchWords words,
      PdfFiles files,
      ObjectProvider<Synonyms> synonyms,
      Clock clock) {
    return new LuceneCatalogue(
        "author",
        home.resolve("index/author"),
        modules,
        words,
        files::pages,
        kept(synonyms),
        clock);
  }

  /** Asked for when somebody searches: who keeps the synonyms may need the catalogue itself. */
  private static Synonyms kept(ObjectProvider<Synonyms> synonyms) {
    var kept = SingletonSupplier.of(() -> synonyms.getIfAvailable(() -> List::of));
    return () -> kept.obtain().groups();
  }
}
