package nl.vrijplaats.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * The site as visitors see it, served for this process alone: what is asked of it goes all the way
 * that a visitor's request goes. Not for use by many threads.
 */
final class OwnSite implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConfigurableApplicationContext server;
  private final String origin;
  private final String baseUrl;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Serves the site of a command's program, with the settings that the command was called with. */
  OwnSite(ApplicationContext program) {
    List<String> settings = settings((ConfigurableEnvironment) program.getEnvironment());
    // Pages must not name the port on which nobody but us asks.
    String base = program.getEnvironment().getProperty("vrijplaats.base-url", "");
    if (base.isBlank()) {
      settings.add("--vrijplaats.base-url=http://localhost:8080");
    }
    settings.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
    server =
        new SpringApplicationBuilder(mainClass(program))
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties("logging.config=classpath:logback-command.xml")
            .run(settings.toArray(String[]::new));
    origin = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    baseUrl = server.getBean(SiteFacts.class).baseUrl();
  }

  private static Class<?> mainClass(ApplicationContext program) {
    String name = program.getBeanNamesForAnnotation(SpringBootApplication.class)[0];
    Class<?> type = program.getType(name);
    if (type == null) {
      throw new IllegalStateException("The program has no class of its own");
    }
    return ClassUtils.getUserClass(type);
  }

  private static List<String> settings(ConfigurableEnvironment environment) {
    var settings = new ArrayList<String>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof CommandLinePropertySource<?> line) {
        for (String name : line.getPropertyNames()) {
          settings.add("--" + name + "=" + line.getProperty(name));
        }
      }
    }
    return settings;
  }

  /** Where visitors find it: what its absolute links begin with. */
  String baseUrl() {
    return baseUrl;
  }

  /** Every address that was ever public. */
  List<String> addresses() {
    var addresses = new ArrayList<String>();
    server
        .getBean(PublishedContent.class)
        .forEachAddress(address -> addresses.add(address.value()));
    return addresses;
  }

  /** What is at an address, as it is. */
  HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + address)).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
