package nl.vrijplaats.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the server itself refuses, before any page of ours is asked: an address it
 * cannot read, a header too long. It says so in Dutch, and nothing about the server.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(server -> server.setErrorHandler(new Plain()));
  }

  private static final class Plain extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      String page =
          MessagePages.plain(
              MessagePages.Message.of(status == null ? HttpStatus.BAD_REQUEST : status));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    }
  }
}
