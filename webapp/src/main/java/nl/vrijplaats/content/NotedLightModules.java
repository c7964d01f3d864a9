package nl.vrijplaats.content;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The definitions in force, with a note in every answer of what it asked of them. What they said is
 * kept until they change, and is one object for all answers that it is a part of. Safe for use by
 * many threads.
 */
@Component
@Primary
class NotedLightModules implements LightModules {

  /** Beyond this many answers more are not kept: some questions have words of visitors in them. */
  private static final int MOST_KEPT = 10_000;

  private final LightModules inForce;
  private volatile Said said;

  /** What one reading said. */
  private record Said(Definitions reading, Map<Question<?>, Answered> answers) {}

  NotedLightModules(@Qualifier("lightModules") LightModules inForce) {
    this.inForce = inForce;
    this.said = new Said(inForce.definitions(), new ConcurrentHashMap<>());
  }

  /**
   * A question with its answer. One that is given by all threads is one object, so to compare what
   * was noted costs next to nothing.
   */
  private final class Answered implements MadeOf.Defined {
    private final Question<?> question;
    private final Object answer;

    Answered(Question<?> question) {
      this.question = question;
      this.answer = question.of(inForce);
    }

    @Override
    public boolean holds() {
      Answered now = answered(question);
      return now == this || Alike.are(now.answer, answer);
    }

    /** What is not there may have any name. */
    boolean isLasting() {
      return !Optional.empty().equals(answer);
    }
  }

  /** A question without an answer, which is no one object for all. */
  private record Absent(NotedLightModules modules, Question<?> question) implements MadeOf.Defined {
    @Override
    public boolean holds() {
      return Optional.empty().equals(question.of(modules.inForce));
    }

    @Override
    public int weight() {
      return 100;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the answer is of that question
  public <T> T ask(Question<T> question) {
    Answered answered = answered(question);
    MadeOf.note(answered.isLasting() ? answered : new Absent(this, question));
    return (T) answered.answer;
  }

  private Answered answered(Question<?> question) {
    Map<Question<?>, Answered> answers = said().answers();
    Answered known = answers.get(question);
    if (known != null) {
      return known;
    }
    var fresh = new Answered(question);
    boolean lasting = fresh.isLasting() && answers.size() < MOST_KEPT;
    Answered first = lasting ? answers.putIfAbsent(question, fresh) : null;
    return first == null ? fresh : first;
  }

  private Said said() {
    Said known = said;
    return known.reading() == inForce.definitions() ? known : saidNow();
  }

  /** The definitions changed: what they say as before stays the same object. */
  private synchronized Said saidNow() {
    Definitions reading = inForce.definitions();
    if (said.reading() != reading) {
      var answers = new ConcurrentHashMap<>(said.answers());
      answers.values().removeIf(before -> !Alike.are(before.question.of(inForce), before.answer));
      said = new Said(reading, answers);
    }
    return said;
  }

  private record Types() implements Question<Collection<ContentType>> {
    @Override
    public Collection<ContentType> of(LightModules modules) {
      return modules.contentTypes();
    }
  }

  private record Type(String name) implements Question<Optional<ContentType>> {
    @Override
    public Optional<ContentType> of(LightModules modules) {
      return modules.contentType(name);
    }
  }

  private record Section(String address) implements Question<Optional<ContentType>> {
    @Override
    public Optional<ContentType> of(LightModules modules) {
      return modules.section(address);
    }
  }

  private record Text(String key) implements Question<String> {
    @Override
    public String of(LightModules modules) {
      return modules.text(key);
    }
  }

  private record TextIn(String key, Locale locale) implements Question<Optional<String>> {
    @Override
    public Optional<String> of(LightModules modules) {
      return modules.text(key, locale);
    }
  }

  /** Whatever is in the files: another answer with every change. */
  private record Everything() implements Question<Definitions> {
    @Override
    public Definitions of(LightModules modules) {
      return modules.definitions();
    }
  }

  @Override
  public Collection<ContentType> contentTypes() {
    return ask(new Types());
  }

  @Override
  public Optional<ContentType> contentType(String name) {
    return ask(new Type(name));
  }

  @Override
  public Optional<ContentType> section(String address) {
    return ask(new Section(address));
  }

  @Override
  public String text(String key) {
    return ask(new Text(key));
  }

  @Override
  public Optional<String> text(String key, Locale locale) {
    return ask(new TextIn(key, locale));
  }

  @Override
  public Definitions definitions() {
    return MadeOf.isNoting() ? ask(new Everything()) : inForce.definitions();
  }

  /** Problems are for people at the desk, and no part of an answer to a visitor. */
  @Override
  public List<Problem> problems() {
    return inForce.problems();
  }

  /** Whoever reads a file notes it. */
  @Override
  public Optional<Path> file(String modulePath) {
    return inForce.file(modulePath);
  }

  @Override
  public List<Path> roots() {
    return inForce.roots();
  }

  @Override
  public void onChange(Runnable listener) {
    inForce.onChange(listener);
  }
}
