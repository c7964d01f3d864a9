package nl.vrijplaats.site.kept;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.jcr.Moments;
import nl.vrijplaats.jcr.Repositories;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Has an answer made where none is kept, and keeps it. Everything that an answer is made of is read
 * within one moment of the live repository, so no answer is half of before a change and half of
 * after it. Stands before all other filters; what they add to an answer is kept with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeptAnswersFilter extends GenericFilterBean {

  /** What is larger is read from its file each time. */
  private static final int MOST_BYTES = 2_000_000;

  /** A change that takes longer is not waited for; what is made meanwhile is not kept. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** One thing each, which is there or is not: nothing in them can be of two moments. */
  private static final List<String> SINGLE = List.of("/.imaging/", "/dam/", "/.resources/");

  private final KeptAnswers answers;
  private final Moments moments;
  private final PublishedContent published;

  KeptAnswersFilter(KeptAnswers answers, Repositories repositories, PublishedContent published) {
    this.answers = answers;
    this.moments = repositories.live().moments();
    this.published = published;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse out
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      Question question = Question.of(asked);
      if (answers.concerns(question)) {
        answer(question, asked, out, chain);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private void answer(
      Question question, HttpServletRequest asked, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    Reply known = answers.reply(question);
    if (known == null && question.range() != null) {
      // Perhaps of a file that is too large to be kept: whoever has it sends the part.
      chain.doFilter(asked, out);
      return;
    }
    Reply reply = known == null ? new Making(question, asked, out, chain).reply() : known;
    if (reply != null) {
      send(reply, out);
    }
  }

  private static void send(Reply reply, HttpServletResponse out) throws IOException {
    out.reset();
    out.setStatus(reply.status());
    for (HttpField field : reply.fields()) {
      out.setHeader(field.getName(), field.getValue());
    }
    if (reply.length() > 0) {
      out.getOutputStream().write(reply.bytes(), reply.from(), reply.length());
    } else {
      out.flushBuffer();
    }
  }

  /** One answer being made, by one thread. */
  private final class Making {
    private final Question question;
    private final HttpServletRequest asked;
    private final HttpServletResponse out;
    private final FilterChain chain;
    private final ReentrantLock turn;
    private Moments.@Nullable Moment moment;

    Making(
        Question question, HttpServletRequest asked, HttpServletResponse out, FilterChain chain) {
      this.question = question;
      this.asked = asked;
      this.out = out;
      this.chain = chain;
      this.turn = answers.turn(question);
    }

    /** The reply; null where it was sent already. */
    @Nullable Reply reply() throws IOException, ServletException {
      try {
        Reply known = answers.reply(question);
        return known == null ? made() : known;
      } finally {
        leave();
      }
    }

    /** Lets others go on: those who wait for this answer, and changes. */
    private void leave() {
      if (moment != null) {
        moment.close();
      }
      if (turn.isHeldByCurrentThread()) {
        turn.unlock();
      }
    }

    private @Nullable Reply made() throws IOException, ServletException {
      boolean single = SINGLE.stream().anyMatch(question.address()::startsWith);
      Moments.Moment now = single ? moments.look() : moments.enter(PATIENCE);
      moment = now;
      State state = answers.state();
      KeptAnswer before = answers.find(question);
      if (before != null && now.isWhole() && answers.holds(before, state)) {
        return answers.reply(question, before);
      }
      var madeOf = new MadeOf();
      var capture = new Capture(out, MOST_BYTES, this::isBodyWanted);
      make(madeOf, capture);
      if (asked.isAsyncStarted()) {
        throw new IllegalStateException("Public answers are not made asynchronously");
      }
      if (capture.isThrough()) {
        return null;
      }
      var response = new Captured(capture, madeOf);
      if (response.isKeepable() && now.isWhole() && answers.state() == state) {
        return answers.reply(
            question,
            answers.keep(
                question,
                Optional.ofNullable(before),
                response.made(),
                response.body(),
                Ingredients.of(madeOf, answers.files()),
                state,
                response.varying()));
      }
      leave();
      response.send(question, answers.form(question), out);
      return null;
    }

    private void make(MadeOf madeOf, Capture capture) throws IOException, ServletException {
      var request = new PlainRequest(asked);
      try {
        madeOf.during(
            () -> {
              published.atOneMoment(
                  () -> {
                    try {
                      chain.doFilter(request, capture);
                    } catch (IOException | ServletException e) {
                      throw new Failed(e);
                    }
                    return Boolean.TRUE;
                  });
              return Boolean.TRUE;
            });
      } catch (Failed failed) {
        failed.unwrap();
      }
    }

    /** The answer is too long to be kept: from here on it depends on how fast the asker reads. */
    private boolean isBodyWanted() {
      leave();
      boolean wanted = !question.isHead() && !Captured.isKnown(question, out);
      if (!wanted && !question.isHead()) {
        out.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      }
      return wanted;
    }
  }

  /** What the chain threw. */
  private static final class Failed extends RuntimeException {
    Failed(Exception cause) {
      super(cause);
    }

    void unwrap() throws IOException, ServletException {
      if (getCause() instanceof IOException io) {
        throw io;
      }
      if (getCause() instanceof ServletException servlet) {
        throw servlet;
      }
    }
  }
}
