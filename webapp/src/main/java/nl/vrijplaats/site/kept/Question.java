package nl.vrijplaats.site.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides its answer, or in which form it is sent. Names are those of the
 * headers.
 *
 * @param address path and query, as they were sent
 */
record Question(
    String method,
    String address,
    boolean secure,
    @Nullable String accept,
    @Nullable String acceptLanguage,
    @Nullable String acceptEncoding,
    @Nullable String ifMatch,
    @Nullable String ifNoneMatch,
    @Nullable String ifModifiedSince,
    @Nullable String ifUnmodifiedSince,
    @Nullable String range,
    @Nullable String ifRange,
    boolean personal) {

  /** The cookie of who is signed in at the desk. */
  private static final String SESSION = "VRIJPLAATS=";

  /** Whether it only reads. */
  boolean isReading() {
    return isHead() || method.equals("GET");
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** The header that an answer may vary by; null where it was not sent. */
  @Nullable String varying(HttpHeader header) {
    return switch (header) {
      case ACCEPT -> accept;
      case ACCEPT_LANGUAGE -> acceptLanguage;
      default -> throw new IllegalArgumentException("No answer is kept by " + header);
    };
  }

  /** As Jetty received it. */
  static Question of(Request request) {
    String accept = null;
    String acceptLanguage = null;
    String acceptEncoding = null;
    String ifMatch = null;
    String ifNoneMatch = null;
    String ifModifiedSince = null;
    String ifUnmodifiedSince = null;
    String range = null;
    String ifRange = null;
    boolean personal = false;
    for (HttpField field : request.getHeaders()) {
      HttpHeader header = field.getHeader();
      if (header == null) {
        continue;
      }
      String value = field.getValue();
      switch (header) {
        case ACCEPT -> accept = joined(accept, value);
        case ACCEPT_LANGUAGE -> acceptLanguage = joined(acceptLanguage, value);
        case ACCEPT_ENCODING -> acceptEncoding = joined(acceptEncoding, value);
        case IF_MATCH -> ifMatch = joined(ifMatch, value);
        case IF_NONE_MATCH -> ifNoneMatch = joined(ifNoneMatch, value);
        case IF_MODIFIED_SINCE -> ifModifiedSince = joined(ifModifiedSince, value);
        case IF_UNMODIFIED_SINCE -> ifUnmodifiedSince = joined(ifUnmodifiedSince, value);
        case RANGE -> range = joined(range, value);
        case IF_RANGE -> ifRange = joined(ifRange, value);
        case AUTHORIZATION -> personal = true;
        case COOKIE -> personal |= value != null && value.contains(SESSION);
        default -> {
          // Makes no difference to a public answer.
        }
      }
    }
    return new Question(
        request.getMethod(),
        request.getHttpURI().getPathQuery(),
        request.isSecure(),
        accept,
        acceptLanguage,
        acceptEncoding,
        ifMatch,
        ifNoneMatch,
        ifModifiedSince,
        ifUnmodifiedSince,
        range,
        ifRange,
        personal);
  }

  /** As a servlet container received it. */
  static Question of(HttpServletRequest request) {
    String query = request.getQueryString();
    String cookies = header(request, "Cookie");
    return new Question(
        request.getMethod(),
        query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
        request.isSecure(),
        header(request, "Accept"),
        header(request, "Accept-Language"),
        header(request, "Accept-Encoding"),
        header(request, "If-Match"),
        header(request, "If-None-Match"),
        header(request, "If-Modified-Since"),
        header(request, "If-Unmodified-Since"),
        header(request, "Range"),
        header(request, "If-Range"),
        header(request, "Authorization") != null || (cookies != null && cookies.contains(SESSION)));
  }

  private static @Nullable String header(HttpServletRequest request, String name) {
    String all = null;
    for (String value : Collections.list(request.getHeaders(name))) {
      all = joined(all, value);
    }
    return all;
  }

  private static @Nullable String joined(@Nullable String before, @Nullable String value) {
    return before == null ? value : before + "," + value;
  }
}
