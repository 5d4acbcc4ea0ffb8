package com.ptthex.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MadeUpNumbersTest {

  @Test
  void noneIsGivenTwiceAlsoWhenFictionRunsOut() {
    var many = 100_000;
    var phones = new MadeUpNumbers();

    assertEquals(
        many, IntStream.range(0, many).mapToObj(_ -> phones.next().value()).distinct().count());
  }
}
