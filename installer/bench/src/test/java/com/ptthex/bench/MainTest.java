package com.ptthex.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void withoutANameItListsWhatThereIs() {
    assertEquals(0, run());
    assertTrue(out.toString().startsWith("numbers "), out::toString);
  }

  @Test
  void anUnknownNameIsToldWhichThereAre() {
    assertEquals(2, run("nonsense"));
    assertTrue(err.toString().contains("There is: numbers, "), err::toString);
  }

  @Test
  void helpIsNoFailure() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("--quick"), out::toString);
  }
}
