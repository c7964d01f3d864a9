package nl.vrijplaats.site.kept;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Gives kept answers before a request reaches the servlet container. */
final class KeptAnswersHandler extends Handler.Wrapper {

  private final KeptAnswers answers;

  KeptAnswersHandler(KeptAnswers answers, Handler next) {
    super(next);
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Reply reply = answers.reply(Question.of(request));
    if (reply == null) {
      return super.handle(request, response, callback);
    }
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    for (HttpField field : reply.fields()) {
      headers.add(field);
    }
    ByteBuffer body =
        reply.length() == 0
            ? BufferUtil.EMPTY_BUFFER
            : ByteBuffer.wrap(reply.bytes(), reply.from(), reply.length());
    response.write(true, body, callback);
    return true;
  }
}
