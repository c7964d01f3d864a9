package nl.vrijplaats.delivery;

import org.springframework.http.HttpStatus;

/** A request that is answered with an error, in Magnolia's words where those are known. */
final class Refused extends RuntimeException {

  private final HttpStatus status;
  private final String code;

  private Refused(HttpStatus status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Nothing is at that address. */
  static Refused notFound(String message) {
    return new Refused(HttpStatus.NOT_FOUND, "notFound", message);
  }

  /** The endpoint has no such node. */
  static Refused noSuchPath(String path) {
    return new Refused(HttpStatus.NOT_FOUND, "pathNotFound", path);
  }

  /** A filter with an operator that does not exist; Magnolia says so with status 500. */
  static Refused badOperator() {
    return new Refused(HttpStatus.INTERNAL_SERVER_ERROR, "unknown", "Operator is invalid.");
  }

  /** The request cannot be understood; the message says what to change. */
  static Refused misread(String message) {
    return new Refused(HttpStatus.BAD_REQUEST, "badRequest", message);
  }

  /** Delivery only reads. */
  static Refused onlyReads() {
    return new Refused(HttpStatus.METHOD_NOT_ALLOWED, "methodNotAllowed", "Use GET or HEAD.");
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }
}
