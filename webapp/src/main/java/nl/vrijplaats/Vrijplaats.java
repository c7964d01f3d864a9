package nl.vrijplaats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: serves site and desk, or carries out one command and ends. */
@SpringBootApplication
public class Vrijplaats {

  /** Starts the program; see the README for commands and settings. */
  public static void main(String[] arguments) {
    SpringApplication.run(Vrijplaats.class, arguments);
  }
}
