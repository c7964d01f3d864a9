package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import nl.vrijplaats.content.ContentNotFound;
import nl.vrijplaats.lightmodule.UnknownContentType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says in Dutch, on a screen of the desk, why something asked of it cannot be. */
@ControllerAdvice(basePackageClasses = DeskRefusals.class)
class DeskRefusals {

  private final Screens screens;

  DeskRefusals(Screens screens) {
    this.screens = screens;
  }

  @ExceptionHandler({ContentNotFound.class, NoSuchPiece.class})
  ResponseEntity<String> noSuchPiece(HttpServletRequest request) {
    return screens.say(
        request,
        HttpStatus.NOT_FOUND,
        "Dit stuk bestaat niet",
        "Misschien is het adres niet goed overgenomen. Zoek het stuk op in de lijst.");
  }

  @ExceptionHandler(UnknownContentType.class)
  ResponseEntity<String> unknownType(HttpServletRequest request) {
    return screens.say(
        request,
        HttpStatus.NOT_FOUND,
        "Deze soort stukken kennen we niet",
        "Kies een soort in het menu.");
  }

  @ExceptionHandler(NotForYou.class)
  ResponseEntity<String> notAllowed(NotForYou refused, HttpServletRequest request) {
    return screens.say(
        request,
        HttpStatus.FORBIDDEN,
        "Dit mag je niet openen",
        String.valueOf(refused.getMessage()));
  }
}
