package com.ptthex.server.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a key file is what it was, or none. */
final class MasterKeysTest {
  private static final String ONE = MasterKeys.fresh().text();
  private static final String TWO = MasterKeys.fresh().withNext().text();

  @Test
  void whatWasWrittenIsRead() {
    assertThat(MasterKeys.read(ONE).orElseThrow().text()).isEqualTo(ONE);
    var two = MasterKeys.read(TWO).orElseThrow();
    assertThat(two.text()).isEqualTo(TWO);
    assertThat(two.areTwo()).isTrue();
    assertThat(two.newestOnly().text())
        .isEqualTo(TWO.lines().skip(1).findFirst().orElseThrow() + "\n");
  }

  @Test
  void noTwoKeysAreAlike() {
    assertThat(ONE).isNotEqualTo(MasterKeys.fresh().text());
    assertThat(TWO.lines().map(line -> line.substring(20, 64)).distinct()).hasSize(2);
  }

  @Property(tries = 500)
  void aChangedCharacterIsDamage(
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @CharRange(from = ' ', to = '~') char other) {
    var at = place % TWO.length();
    var changed = new StringBuilder(TWO);
    changed.setCharAt(at, other);
    assertThat(MasterKeys.read(changed.toString()).isPresent())
        .isEqualTo(changed.toString().equals(TWO));
  }

  @Property(tries = 200)
  void aPieceIsDamageUnlessItIsAWholeLine(@ForAll @IntRange(max = 10_000) int place) {
    var length = place % TWO.length();
    assertThat(MasterKeys.read(TWO.substring(0, length)).isPresent())
        .isEqualTo(length == TWO.indexOf('\n') + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "v1", "v1 x y z\n"})
  void anythingElseIsDamage(String text) {
    assertThat(MasterKeys.read(text)).isEmpty();
    assertThat(MasterKeys.read(ONE + text))
        .satisfies(read -> assertThat(read.isPresent()).isEqualTo(text.isEmpty()));
  }

  @Test
  void theSameKeyTwiceAndThreeKeysAreDamage() {
    assertThat(MasterKeys.read(ONE + ONE)).isEmpty();
    assertThat(MasterKeys.read(ONE + TWO)).isEmpty();
  }
}
