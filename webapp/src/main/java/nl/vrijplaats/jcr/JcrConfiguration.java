package nl.vrijplaats.jcr;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JcrConfiguration {

  @Bean(destroyMethod = "close")
  OakRepositories oakRepositories(@Value("${vrijplaats.home:./vrijplaats-home}") Path home) {
    return OakRepositories.open(home);
  }

  @Bean
  Repositories repositories(OakRepositories oak) {
    return oak.repositories();
  }
}
