package nl.vrijplaats.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTests {

  @Test
  void isAnyUuidInLowerCase() {
    for (int i = 0; i < 1_000; i++) {
      String uuid = UUID.randomUUID().toString();
      assertThat(ItemId.parse(uuid)).contains(new ItemId(uuid));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vier-handen",
        "1-1-1-1-1",
        "0B5D4E00-0000-4000-8000-000000000000",
        "0b5d4e00-0000-4000-8000-00000000000g",
        "0b5d4e00-0000-4000-8000-00000000000",
        "0b5d4e00-0000-4000-8000-0000000000000",
        "0b5d4e00/0000-4000-8000-000000000000",
        "0b5d4e0000000-4000-8000-000000000000",
        "0b5d4e00-0000-4000-8000-00000000000\u0660"
      })
  void isNothingElse(String text) {
    assertThat(ItemId.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemId(text))
        .withMessageContaining(text);
  }
}
