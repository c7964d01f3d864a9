package nl.vrijplaats.site.kept;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * Gives kept answers before a request reaches the servlet container, in the thread that has read
 * the request: handing it to another would take longer than the answer. All other requests are
 * handed to a thread that may wait.
 */
final class KeptAnswersHandler extends Handler.Wrapper {

  private static final int HTTP_1_1 = HttpVersion.HTTP_1_1.getVersion();

  private final KeptAnswers answers;

  KeptAnswersHandler(KeptAnswers answers, Handler next) {
    super(next);
    this.answers = answers;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply = answers.replyAtOnce(Question.of(request));
    if (reply == null) {
      waiting().execute(() -> handOn(request, response, callback));
    } else {
      send(request, reply, response, callback);
    }
    return true;
  }

  private static void send(Request request, Reply reply, Response response, Callback callback) {
    boolean inBlocks = request.getConnectionMetaData().getHttpVersion().getVersion() <= HTTP_1_1;
    response.setStatus(reply.status());
    if (reply.status() == HttpStatus.NOT_MODIFIED_304) {
      request.addHttpStreamWrapper(WithoutLength::new);
    }
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : inBlocks ? reply.inBlocks() : reply.fields()) {
      headers.add(field);
    }
    ByteBuffer body =
        reply.length() == 0
            ? BufferUtil.EMPTY_BUFFER
            : ByteBuffer.wrap(reply.bytes(), reply.from(), reply.length());
    response.write(true, body, callback);
  }

  private Executor waiting() {
    Executor threads = getServer().getThreadPool();
    return Objects.requireNonNullElse(VirtualThreads.getVirtualThreadsExecutor(threads), threads);
  }

  private void handOn(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Throwable failure) {
      // As the server does with what a handler throws.
      Response.writeError(request, response, callback, failure);
    }
  }

  /**
   * Jetty adds the length of an answer where it is not told, which is 0 without a body. What is
   * unchanged is not that short (RFC 9110, 8.6).
   */
  private static final class WithoutLength extends HttpStream.Wrapper {

    WithoutLength(HttpStream stream) {
      super(stream);
    }

    @Override
    public void prepareResponse(HttpFields.Mutable headers) {
      headers.remove(HttpHeader.CONTENT_LENGTH);
      super.prepareResponse(headers);
    }
  }
}
