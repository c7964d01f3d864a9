package nl.vrijplaats;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import nl.vrijplaats.exchange.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: serves site and desk, or carries out one command and ends. */
@SpringBootApplication
public class Vrijplaats {

  /** Starts the program; see the README for commands and settings. */
  public static void main(String[] arguments) {
    if (Commands.areIn(List.of(arguments))) {
      System.exit(Commands.carryOut(Vrijplaats.class, List.of(arguments), System.out));
    }
    SpringApplication.run(Vrijplaats.class, arguments);
  }

  /** The time, in the zone of the site. Nothing asks the system itself, so tests can choose it. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Amsterdam"));
  }
}
