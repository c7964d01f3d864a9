package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.vrijplaats.account.AccountRefused;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The doors of the desk: signing in, and choosing a password with a one-time link. */
@Controller
class SignInController {

  private final Screens screens;
  private final Accounts accounts;

  SignInController(Screens screens, Accounts accounts) {
    this.screens = screens;
    this.accounts = accounts;
  }

  /** Asks for name and password; signing in itself is done by the security of the program. */
  @GetMapping(SignIn.PATH)
  ResponseEntity<String> signIn(HttpServletRequest request) {
    return screens.show(
        request,
        "sign-in.ftl",
        Map.of(
            "action", SignIn.PATH,
            "nameField", SignIn.NAME,
            "passwordField", SignIn.PASSWORD,
            "notice", SignIn.message(request).orElse("")));
  }

  /** Greets somebody with a link and asks for a password. */
  @GetMapping(SignIn.WELCOME_PATH + "/{token}")
  ResponseEntity<String> welcome(@PathVariable String token, HttpServletRequest request) {
    return welcome(token, HttpStatus.OK, "", request);
  }

  /** Sets the password. */
  @PostMapping(SignIn.WELCOME_PATH + "/{token}")
  ResponseEntity<String> choosePassword(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request) {
    if (!password.equals(again)) {
      return welcome(
          token,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.",
          request);
    }
    try {
      accounts.choosePassword(token, password);
    } catch (AccountRefused refused) {
      return welcome(
          token, HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()), request);
    }
    return screens.goTo(SignIn.afterWelcome());
  }

  private ResponseEntity<String> welcome(
      String token, HttpStatus status, String error, HttpServletRequest request) {
    return accounts
        .invited(token)
        .map(
            account ->
                screens.show(
                    request,
                    status,
                    "welcome.ftl",
                    Map.of("name", account.name(), "fullName", account.fullName(), "error", error)))
        .orElseGet(
            () ->
                screens.say(
                    request,
                    HttpStatus.NOT_FOUND,
                    "Deze link werkt niet meer",
                    "Een link werkt één keer en hoogstens zeven dagen. Vraag de hoofdredacteur om"
                        + " een nieuwe."));
  }
}
