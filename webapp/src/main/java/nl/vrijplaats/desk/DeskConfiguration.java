package nl.vrijplaats.desk;

import nl.vrijplaats.content.WorkingCopies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  FormReader formReader(WorkingCopies workingCopies) {
    return new FormReader(id -> workingCopies.find(id).map(copy -> copy.item().type()));
  }
}
