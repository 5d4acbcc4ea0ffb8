package com.ptthex.shared.house;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, once: every module's architecture test inherits them. */
public abstract class HouseRules {
  /** A module's tests run in its own folder. */
  private static final Path MODULE = Path.of("").toAbsolutePath();

  private final Sources sources = new Sources(MODULE);

  @TestFactory
  Stream<DynamicTest> wallsAndCraftsAndManners() {
    var product = Classes.in(MODULE.resolve("target/classes"));
    return Stream.of(Walls.all(), Crafts.all(), Screens.all(), Manners.all())
        .flatMap(rules -> rules)
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(product)));
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    none(
        Manners.unmarkedPackages(Classes.in(MODULE.resolve("target/classes"))),
        "packages need a package-info with @NullMarked, or NullAway looks away");
  }

  @Test
  void testsDoNotSleep() {
    Manners.testsDoNotSleep().check(Classes.in(MODULE.resolve("target/test-classes")));
  }

  @Test
  void filesFitIntoOneHead() {
    none(sources.tooLong(), "files of more than 300 lines hold more than one idea");
  }

  @Test
  void aBroadCatchSaysWhy() {
    none(
        sources.unexplainedBroadCatches(),
        "a broad catch hides what nobody thought of: a comment beside it says why it may");
  }

  @Test
  void filesAreFormatted() throws Exception {
    var complaint = new Formatter(MODULE).complaint();
    assertTrue(complaint.isEmpty(), complaint);
  }

  private static void none(List<String> offenders, String because) {
    assertTrue(offenders.isEmpty(), () -> because + ":\n" + String.join("\n", offenders));
  }
}
