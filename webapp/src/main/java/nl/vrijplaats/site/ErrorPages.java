package nl.vrijplaats.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every request ends that failed or was refused; what was thrown is in the log already. */
@Controller
class ErrorPages implements ErrorController {

  private final MessagePages messages;

  ErrorPages(MessagePages messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Without a code nobody was sent here: somebody asked for the address /error itself.
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    HttpStatus unknown = code == null ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR;
    return messages.answer(status == null ? unknown : status, request);
  }
}
