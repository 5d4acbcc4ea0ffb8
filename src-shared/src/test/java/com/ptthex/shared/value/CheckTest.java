package com.ptthex.shared.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckTest {
  @Test
  void spaceAroundALineIsNoPartOfIt() {
    assertThat(new Label("  North gate \t").value()).isEqualTo("North gate");
  }

  @Test
  void aLabelOfSpacesIsNone() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> new Label(" \t "))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("length"))
        .satisfies(
            refused -> assertThat(refused.facts()).isEqualTo(Map.of("min", "1", "max", "80")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B})
  void controlCharactersAreRefusedInALine(int character) {
    assertUnprintable(character);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
  void marksThatReverseWhatIsReadAreRefused(int character) {
    assertUnprintable(character);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2028, 0x2029})
  void separatorsThatBreakALineAreRefusedInALine(int character) {
    assertUnprintable(character);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDFFF, 0x0378, 0x10FFFF})
  void whatIsNoCharacterIsRefused(int character) {
    assertUnprintable(character);
  }

  private static void assertUnprintable(int character) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> new Label("a" + Character.toString(character) + "b"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("unprintable"))
        .satisfies(refused -> assertThat(refused.facts()).isEmpty());
  }

  @Test
  void arabicHebrewAndEmojiAreText() {
    // Joiners are needed to write some languages, and families of emoji.
    var text = "بوابة‌ שער 👨‍👩‍👧";
    assertThat(new Label(text).value()).isEqualTo(text);
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleCountThem() {
    assertThat(new Label("🦉".repeat(80)).value()).hasSize(160);
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Label("🦉".repeat(81)));
  }

  @Test
  void linesMayBreakButNotRing() {
    assertThat(Check.lines("one\ntwo", 1, 20)).isEqualTo("one\ntwo");
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Check.lines("one\u0007two", 1, 20));
  }

  @Test
  void aRangeHoldsItsEnds() {
    assertThat(Check.range(1, 1, 200)).isEqualTo(1);
    assertThat(Check.range(200, 1, 200)).isEqualTo(200);
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Check.range(201, 1, 200))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("range"))
        .satisfies(refused -> assertThat(refused.facts()).containsEntry("max", "200"));
  }

  @Property
  void aLineIsEitherRefusedOrStaysAsItIs(@ForAll String text) {
    try {
      var once = Check.line(text, 0, 1000);
      assertThat(Check.line(once, 0, 1000)).isEqualTo(once);
    } catch (Malformed refused) {
      assertThat(refused.code()).isIn("length", "unprintable");
    }
  }
}
