package com.ptthex.shared.trust.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.value.Malformed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** White words on it can be read by everybody. */
final class AccentColourTest {
  @ParameterizedTest
  @ValueSource(strings = {"#000000", "#1f6f78", "#767676", "#c0392b", "#0000ff"})
  void aDarkEnoughColourIsTaken(String text) {
    assertThat(new AccentColour(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#777777", "#ffffff", "#ffcc00", "#00ff00", "#e74c3c"})
  void whiteWordsWouldNotBeReadOnALightOne(String text) {
    assertThatThrownBy(() -> new AccentColour(text)).hasMessageContaining("colour-too-light");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1f6f78", "#1F6F78", "#1f6f7", "#1f6f788", "red", "#1f6f7g", "url(#a)"})
  void whatIsNoColourIsRefused(String text) {
    assertThatThrownBy(() -> new AccentColour(text)).hasMessageContaining("not-a-colour");
  }

  @Property
  void aColourThatIsTakenIsTakenDarkerToo(
      @ForAll @IntRange(max = 255) int red,
      @ForAll @IntRange(max = 255) int green,
      @ForAll @IntRange(max = 255) int blue) {
    if (isTaken(red, green, blue)) {
      assertThat(isTaken(red / 2, green / 2, blue / 2)).isTrue();
    } else {
      assertThat(isTaken((red + 255) / 2, (green + 255) / 2, (blue + 255) / 2)).isFalse();
    }
  }

  private static boolean isTaken(int red, int green, int blue) {
    try {
      var _ = new AccentColour("#%02x%02x%02x".formatted(red, green, blue));
      return true;
    } catch (Malformed _) {
      return false;
    }
  }
}
