package nl.vrijplaats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.jcr.PropertyIterator;
import nl.vrijplaats.jcr.OakRepositories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class AccountsTests {

  private static final String PASSWORD = "vier woorden op een rij";

  @TempDir Path home;
  private final TestClock clock = new TestClock();
  private OakRepositories oak;
  private OakAccounts accounts;

  @BeforeEach
  void open() {
    oak = OakRepositories.open(home);
    accounts =
        new OakAccounts(
            oak.repositories(), PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
  }

  @AfterEach
  void close() {
    oak.close();
  }

  @Test
  void letsSomebodyInWhoChoosesAPassword() {
    String token = invite("anna");
    assertThat(accounts.find("anna")).get().matches(anna -> !anna.canSignIn());
    assertThat(accounts.invited(token)).map(Account::name).contains("anna");

    Account anna = accounts.choosePassword(token, PASSWORD);

    assertThat(anna.canSignIn()).isTrue();
    assertThat(anna.roles()).containsExactly(Role.WRITER);
    assertThat(accounts.passwordHash("anna")).get().asString().startsWith("{bcrypt}");
  }

  @Test
  void usesALinkOnce() {
    String token = invite("anna");
    accounts.choosePassword(token, PASSWORD);

    assertThat(accounts.invited(token)).isEmpty();
    assertThatThrownBy(() -> accounts.choosePassword(token, PASSWORD + "!"))
        .isInstanceOf(AccountRefused.class)
        .hasMessageContaining("werkt niet meer");
  }

  @Test
  void letsALinkWorkForSevenDays() {
    String token = invite("anna");
    clock.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(accounts.invited(token)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(accounts.invited(token)).isEmpty();
  }

  @Test
  void endsOlderLinksWhenInvitingAgain() {
    String first = invite("anna");
    String second = accounts.inviteAgain("anna");
    assertThat(accounts.invited(first)).isEmpty();
    assertThat(accounts.invited(second)).isPresent();
  }

  @Test
  void refusesPasswordsThatAreTooShortTooLongOrTheName() {
    String token = accounts.invite("anna.van.den.berg", "Anna", "", Set.of(Role.EDITOR));
    refuses(() -> accounts.choosePassword(token, "elftekens.."), "te kort");
    refuses(() -> accounts.choosePassword(token, "é".repeat(37)), "te lang");
    refuses(() -> accounts.choosePassword(token, "Anna.van.den.Berg"), "anders is dan je naam");
    assertThat(accounts.invited(token)).isPresent();
    accounts.choosePassword(token, "é".repeat(36));
  }

  @Test
  void refusesNamesOfAnotherFormAndNamesThatAreTaken() {
    invite("anna");
    refuses(() -> invite("anna"), "Er is al iemand");
    for (String name : new String[] {"", "a", "Anna", "../beheer", "1anna", "anna smit", "a..b"}) {
      refuses(() -> invite(name), "kleine letters");
      assertThat(accounts.find(name)).isEmpty();
    }
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void refusesAPersonWithoutRoleNameOrProperAddress() {
    refuses(() -> accounts.invite("bo", "Bo", "", Set.of()), "rol");
    refuses(() -> accounts.invite("bo", " ", "", Set.of(Role.WRITER)), "naam");
    refuses(() -> accounts.invite("bo", "Bo", "bo@", Set.of(Role.WRITER)), "e-mailadres");
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void storesNoSecretThatStillWorks() {
    String token = invite("anna");
    String stored =
        oak.repositories()
            .author()
            .read(
                session -> {
                  var all = new StringBuilder();
                  PropertyIterator properties = session.getNode("/people/anna").getProperties();
                  while (properties.hasNext()) {
                    var property = properties.nextProperty();
                    all.append(property.isMultiple() ? "" : property.getString()).append('\n');
                  }
                  return all.toString();
                });
    assertThat(stored).contains(Tokens.hash(token)).doesNotContain(token);
  }

  @Test
  void listsPeopleByFullName() {
    accounts.invite("zoe", "Aafke Zoetelief", "", Set.of(Role.WRITER));
    accounts.invite("anna", "Willem Anna", "w@example.org", Set.of(Role.EDITOR));
    assertThat(accounts.all()).extracting(Account::name).containsExactly("zoe", "anna");
  }

  private String invite(String name) {
    return accounts.invite(name, "Anna Smit", "anna@example.org", Set.of(Role.WRITER));
  }

  private static void refuses(Runnable act, String why) {
    assertThatThrownBy(act::run).isInstanceOf(AccountRefused.class).hasMessageContaining(why);
  }
}
