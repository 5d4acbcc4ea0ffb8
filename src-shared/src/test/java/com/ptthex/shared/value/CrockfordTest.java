package com.ptthex.shared.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class CrockfordTest {
  @Property
  void whatIsWrittenIsTheNumberThatTheBytesAre(@ForAll @Size(15) byte[] bytes) {
    var written = Crockford.write(bytes);
    assertThat(written).hasSize(24);
    var number = BigInteger.ZERO;
    for (var at = 0; at < written.length(); at++) {
      var letter = Crockford.ALPHABET.indexOf(written.charAt(at));
      number = number.shiftLeft(5).add(BigInteger.valueOf(letter));
    }
    assertThat(number).isEqualTo(new BigInteger(1, bytes));
  }

  @Property
  void howPeopleTypeItMakesNoDifference(@ForAll @Size(15) byte[] bytes) {
    var code = Crockford.write(bytes);
    var typed =
        " " + Crockford.grouped(code).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
    assertThat(Crockford.read(typed, 24)).contains(code);
  }

  @Test
  void whatIsNoCodeIsNone() {
    assertThat(Crockford.read("ABCDU", 5)).isEmpty();
    assertThat(Crockford.read("ABCD", 5)).isEmpty();
    assertThat(Crockford.read("A".repeat(1_000), 5)).isEmpty();
    assertThatThrownBy(() -> Crockford.write(new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
