package nl.vrijplaats.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends who asks for a mapped address where the mapping says, before any page is looked for. The
 * desk is out of reach: no mapping is about it, and none leads into it from outside.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class VirtualUriFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(VirtualUriFilter.class);
  private static final String DESK = "/redactie";

  private final VirtualUris virtualUris;

  VirtualUriFilter(VirtualUris virtualUris) {
    this.virtualUris = virtualUris;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRequestURI();
    Optional<VirtualUris.Target> target =
        isOfDesk(address) ? Optional.empty() : virtualUris.of(address, request.getServerName());
    if (target.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String to = target.get().address();
    switch (target.get().way()) {
      case REDIRECT -> send(HttpStatus.FOUND, to, request, response);
      case PERMANENT -> send(HttpStatus.MOVED_PERMANENTLY, to, request, response);
      case FORWARD -> {
        if (isOfDesk(to) || !to.startsWith("/")) {
          log.warn("{} is mapped to {}, which cannot be shown in its place", address, to);
          chain.doFilter(request, response);
        } else {
          request.getRequestDispatcher(to).forward(request, response);
        }
      }
    }
  }

  private static boolean isOfDesk(String address) {
    return address.equals(DESK) || address.startsWith(DESK + "/");
  }

  /** What was asked beside the address goes along, unless the mapping asks something itself. */
  private static void send(
      HttpStatus status, String to, HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    response.setStatus(status.value());
    response.setHeader(
        HttpHeaders.LOCATION, query == null || to.contains("?") ? to : to + "?" + query);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
