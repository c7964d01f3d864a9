package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.AccountRefused;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works at the desk; only for the chief editor. */
@Controller
class PeopleController {

  private final Screens screens;
  private final Accounts accounts;
  private final String baseUrl;

  PeopleController(
      Screens screens,
      Accounts accounts,
      @Value("${vrijplaats.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.screens = screens;
    this.accounts = accounts;
    this.baseUrl = baseUrl;
  }

  /** Somebody in the list. */
  public record Person(
      String name, String fullName, String email, String roles, boolean canSignIn) {}

  /** A role to choose. */
  public record RoleChoice(String name, String label, boolean chosen) {}

  /** Everybody, and a form to let somebody in. */
  @GetMapping("/redactie/mensen")
  ResponseEntity<String> people(Account who, HttpServletRequest request) {
    NotForYou.unlessChief(who);
    return show(request, HttpStatus.OK, Map.of());
  }

  /** Lets somebody in, and shows the link to give them. */
  @PostMapping("/redactie/mensen")
  ResponseEntity<String> invite(
      Account who,
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = "") String volledigeNaam,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(required = false) @Nullable List<String> rol,
      HttpServletRequest request) {
    NotForYou.unlessChief(who);
    var names = rol == null ? List.<String>of() : rol;
    var roles =
        Arrays.stream(Role.values())
            .filter(role -> names.contains(role.name()))
            .collect(Collectors.toUnmodifiableSet());
    try {
      if (roles.isEmpty()) {
        throw new AccountRefused("Kies ten minste één rol.");
      }
      String token = accounts.invite(naam.strip(), volledigeNaam.strip(), email.strip(), roles);
      return show(
          request, HttpStatus.OK, Map.of("link", link(token), "linkFor", volledigeNaam.strip()));
    } catch (AccountRefused refused) {
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          Map.of(
              "error", String.valueOf(refused.getMessage()),
              "typedName", naam,
              "typedFullName", volledigeNaam,
              "typedEmail", email,
              "typedRoles", names));
    }
  }

  /** A new link for somebody who lost theirs. */
  @PostMapping("/redactie/mensen/{name}/link")
  ResponseEntity<String> inviteAgain(
      Account who, @PathVariable String name, HttpServletRequest request) {
    NotForYou.unlessChief(who);
    var person = accounts.find(name);
    if (person.isEmpty()) {
      return screens.say(
          request,
          HttpStatus.NOT_FOUND,
          "Deze persoon kennen we niet",
          "Ga terug naar Mensen en kies iemand uit de lijst.");
    }
    String token = accounts.inviteAgain(name);
    return show(
        request, HttpStatus.OK, Map.of("link", link(token), "linkFor", person.get().fullName()));
  }

  private ResponseEntity<String> show(
      HttpServletRequest request, HttpStatus status, Map<String, Object> more) {
    var model = new HashMap<String, Object>(more);
    model.put(
        "people",
        accounts.all().stream()
            .map(
                person ->
                    new Person(
                        person.name(),
                        person.fullName(),
                        person.email(),
                        person.roles().stream()
                            .sorted()
                            .map(Role::label)
                            .collect(Collectors.joining(", ")),
                        person.canSignIn()))
            .toList());
    var chosen = more.get("typedRoles") instanceof List<?> names ? names : List.of("WRITER");
    model.put(
        "roles",
        Arrays.stream(Role.values())
            .map(role -> new RoleChoice(role.name(), role.label(), chosen.contains(role.name())))
            .toList());
    return screens.show(request, status, "people.ftl", model);
  }

  private String link(String token) {
    return baseUrl + "/redactie/welkom/" + token;
  }
}
