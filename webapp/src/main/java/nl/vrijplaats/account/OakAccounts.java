package nl.vrijplaats.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Accounts in the author repository, {@code /people/<name>}. Of a password only its bcrypt hash is
 * kept, of a link only its SHA-256.
 */
@Component
class OakAccounts implements Accounts {

  private static final String PEOPLE = "/people";
  private static final String FULL_NAME = "fullName";
  private static final String EMAIL = "email";
  private static final String ROLES = "roles";
  private static final String PASSWORD = "passwordHash";
  private static final String INVITATION = "invitation";
  private static final String INVITATION_ENDS = "invitationEnds";
  private static final String CREATED = "created";

  private static final Duration LINK_WORKS = Duration.ofDays(7);
  private static final int SHORTEST_PASSWORD = 12;

  /** What bcrypt looks at; a longer password would be cut off unnoticed. */
  private static final int LONGEST_PASSWORD = 72;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final String LINK_REFUSED =
      "Deze link werkt niet meer. Vraag een hoofdredacteur om een nieuwe.";

  private final JcrRepository author;
  private final PasswordEncoder passwords;
  private final Clock clock;

  OakAccounts(Repositories repositories, PasswordEncoder passwords, Clock clock) {
    this.author = repositories.author();
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Optional<Account> find(String name) {
    return author.read(
        session -> {
          Node person = person(session, name);
          return person == null ? Optional.empty() : Optional.of(account(person));
        });
  }

  @Override
  public List<Account> all() {
    return author.read(
        session -> {
          var all = new ArrayList<Account>();
          for (Node person : people(session)) {
            all.add(account(person));
          }
          all.sort(Comparator.comparing(Account::fullName).thenComparing(Account::name));
          return all;
        });
  }

  @Override
  public String invite(String name, String fullName, String email, Set<Role> roles) {
    checkName(name);
    if (fullName.isBlank() || fullName.length() > 100) {
      throw new AccountRefused("Vul de naam in zoals anderen die zien, hooguit 100 tekens.");
    }
    if (!email.isEmpty() && (email.length() > 254 || !ADDRESS.matcher(email).matches())) {
      throw new AccountRefused("Het e-mailadres ‘" + email + "’ klopt niet.");
    }
    if (roles.isEmpty()) {
      throw new AccountRefused("Kies ten minste één rol.");
    }
    return author.write(
        session -> {
          Node people =
              session.nodeExists(PEOPLE)
                  ? session.getNode(PEOPLE)
                  : session.getRootNode().addNode(PEOPLE.substring(1), "mgnl:folder");
          if (people.hasNode(name)) {
            throw new AccountRefused("Er is al iemand die zich aanmeldt met ‘" + name + "’.");
          }
          Node person = people.addNode(name, "mgnl:content");
          person.setProperty(FULL_NAME, fullName.strip());
          person.setProperty(EMAIL, email);
          person.setProperty(ROLES, roles.stream().map(Role::name).toArray(String[]::new));
          person.setProperty(CREATED, clock.instant().toString());
          return newLink(person);
        });
  }

  @Override
  public String inviteAgain(String name) {
    return author.write(
        session -> {
          Node person = person(session, name);
          if (person == null) {
            throw new AccountRefused("Er is niemand die zich aanmeldt met ‘" + name + "’.");
          }
          return newLink(person);
        });
  }

  @Override
  public Optional<Account> invited(String token) {
    return author.read(
        session -> {
          Node person = invited(session, token);
          return person == null ? Optional.empty() : Optional.of(account(person));
        });
  }

  @Override
  public Account choosePassword(String token, String password) {
    return author.write(
        session -> {
          Node person = invited(session, token);
          if (person == null) {
            throw new AccountRefused(LINK_REFUSED);
          }
          checkPassword(person.getName(), password);
          person.setProperty(PASSWORD, passwords.encode(password));
          person.getProperty(INVITATION).remove();
          person.getProperty(INVITATION_ENDS).remove();
          return account(person);
        });
  }

  /** The stored hash of their password; empty where there is no such person or no password yet. */
  Optional<String> passwordHash(String name) {
    return author.read(
        session -> {
          Node person = person(session, name);
          return person == null ? Optional.empty() : Optional.ofNullable(text(person, PASSWORD));
        });
  }

  private static void checkName(String name) {
    if (name.length() < 2 || name.length() > 40 || !NAME.matcher(name).matches()) {
      throw new AccountRefused(
          "De naam om mee aan te melden heeft 2 tot 40 tekens: kleine letters, cijfers, punten en"
              + " streepjes, met een letter vooraan. Bijvoorbeeld ‘anna.smit’.");
    }
  }

  private static void checkPassword(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new AccountRefused(
          "Dit wachtwoord is te kort. Neem ten minste "
              + SHORTEST_PASSWORD
              + " tekens, bijvoorbeeld een zin van vier woorden.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
      throw new AccountRefused(
          "Dit wachtwoord is te lang. Neem hooguit " + LONGEST_PASSWORD + " tekens.");
    }
    if (password.strip().equalsIgnoreCase(name)) {
      throw new AccountRefused("Neem een wachtwoord dat anders is dan je naam.");
    }
  }

  private String newLink(Node person) throws RepositoryException {
    String token = Tokens.random();
    person.setProperty(INVITATION, Tokens.hash(token));
    person.setProperty(INVITATION_ENDS, clock.instant().plus(LINK_WORKS).toString());
    return token;
  }

  private @Nullable Node invited(Session session, String token) throws RepositoryException {
    String hash = Tokens.hash(token);
    for (Node person : people(session)) {
      String ends = text(person, INVITATION_ENDS);
      if (hash.equals(text(person, INVITATION))
          && ends != null
          && clock.instant().isBefore(Instant.parse(ends))) {
        return person;
      }
    }
    return null;
  }

  private static @Nullable Node person(Session session, String name) throws RepositoryException {
    // Only a name of the right form becomes part of a path.
    boolean exists = NAME.matcher(name).matches() && session.nodeExists(PEOPLE + "/" + name);
    return exists ? session.getNode(PEOPLE + "/" + name) : null;
  }

  private static List<Node> people(Session session) throws RepositoryException {
    var people = new ArrayList<Node>();
    if (session.nodeExists(PEOPLE)) {
      for (NodeIterator all = session.getNode(PEOPLE).getNodes(); all.hasNext(); ) {
        people.add(all.nextNode());
      }
    }
    return people;
  }

  private static Account account(Node person) throws RepositoryException {
    var roles = new LinkedHashSet<Role>();
    for (Value role : person.getProperty(ROLES).getValues()) {
      roles.add(Role.valueOf(role.getString()));
    }
    return new Account(
        person.getName(),
        person.getProperty(FULL_NAME).getString(),
        person.getProperty(EMAIL).getString(),
        roles,
        person.hasProperty(PASSWORD));
  }

  private static @Nullable String text(Node node, String property) throws RepositoryException {
    return node.hasProperty(property) ? node.getProperty(property).getString() : null;
  }
}
