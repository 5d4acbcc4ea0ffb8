package com.ptthex.shared.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that nothing can break is none: each kind is shown an offender, and a lawful twin. */
final class HouseRulesTest {
  private static final String JAVALIN =
      "package io.javalin; public class Javalin { public static void start() {} }";
  private static final String HANDLE =
      "package org.jdbi.v3.core; public class Handle { public void execute(String sql) {} }";
  private static final String WORK =
      """
      package com.ptthex.server.kernel;
      public class Work { public org.jdbi.v3.core.Handle db() { return null; } }
      """;
  private static final String STORE =
      """
      package com.ptthex.server.messaging.numbers;
      import org.jdbi.v3.core.Handle;
      class NumberStore { NumberStore(Handle db) {} void write() {} }
      """;

  @TempDir private Path folder;

  @Test
  void messagingMayNotSeeTheField() throws IOException {
    var spot = "package com.ptthex.shared.field.map; public record Spot() {}";
    assertBroken(
        Walls.groupsKeepToThemselves(),
        "Thread42",
        compiled(
            spot,
            """
            package com.ptthex.shared.messaging.inbox;
            record Thread42(com.ptthex.shared.field.map.Spot at) {}
            """));
  }

  @Test
  void trustSeesNoOtherGroup() throws IOException {
    assertBroken(
        Walls.groupsKeepToThemselves(),
        "Grant",
        compiled(
            "package com.ptthex.server.attention.alerts; public interface Bell {}",
            """
            package com.ptthex.server.trust.access;
            record Grant(com.ptthex.server.attention.alerts.Bell bell) {}
            """));
  }

  @Test
  void messagingMaySeeTrustAndUpkeepMaySeeMessaging() throws IOException {
    assertKept(
        Walls.groupsKeepToThemselves(),
        compiled(
            "package com.ptthex.shared.trust.access; public record Login() {}",
            """
            package com.ptthex.shared.messaging.people;
            public record Row(com.ptthex.shared.trust.access.Login login) {}
            """,
            """
            package com.ptthex.shared.upkeep.metering;
            record Count(com.ptthex.shared.messaging.people.Row row) {}
            """));
  }

  @Test
  void twoFeaturesMayNotNeedEachOther() throws IOException {
    assertBroken(
        Stream.of(Walls.featuresFormNoCycle()),
        "Slice server - messaging - people",
        compiled(
            """
            package com.ptthex.server.messaging.people;
            public interface PersonReader { com.ptthex.server.messaging.numbers.NumberReader of(); }
            """,
            """
            package com.ptthex.server.messaging.numbers;
            public interface NumberReader { com.ptthex.server.messaging.people.PersonReader of(); }
            """));
  }

  @Test
  void aFeatureHasAPlaceOnTheMap() throws IOException {
    var rule = Walls.featuresLieAtTheirPlace();
    assertBroken(
        Stream.of(rule), "misc.Odd", compiled("package com.ptthex.server.misc; class Odd {}"));
    assertBroken(
        Stream.of(rule),
        "numbers.inner.Deep",
        compiled("package com.ptthex.server.messaging.numbers.inner; class Deep {}"));
  }

  @Test
  void theKernelSeesNoFeature() throws IOException {
    assertBroken(
        Stream.of(Walls.whatFeaturesStandOnSeesNoFeature()),
        "Pipeline",
        compiled(
            "package com.ptthex.server.trust.licence; public class LicenceFeature {}",
            """
            package com.ptthex.server.kernel;
            class Pipeline { com.ptthex.server.trust.licence.LicenceFeature licence; }
            """));
  }

  @Test
  void onlyTheRootSeesMoreOfAServerFeatureThanItsReaders() throws IOException {
    var feature = "package com.ptthex.server.messaging.people; public class PeopleFeature {}";
    var reader = "package com.ptthex.server.messaging.people; public class PersonReader {}";
    var root =
        """
        package com.ptthex.server;
        class Server { com.ptthex.server.messaging.people.PeopleFeature people; }
        """;
    var neighbour =
        """
        package com.ptthex.server.messaging.numbers;
        class AssignNumber { com.ptthex.server.messaging.people.%s seen; }
        """;
    var rule = Stream.of(Walls.aServerFeatureShowsItsReadersOnly()).toList();
    assertKept(rule.stream(), compiled(feature, reader, root, neighbour.formatted("PersonReader")));
    assertBroken(
        rule.stream(),
        "AssignNumber",
        compiled(feature, reader, root, neighbour.formatted("PeopleFeature")));
  }

  @Test
  void consoleFeaturesAndTheServerStayOutOfEachOthersSight() throws IOException {
    var screen = "package com.ptthex.console.messaging.people; public class PeopleScreen {}";
    assertBroken(
        Walls.all(),
        "NumbersScreen",
        compiled(
            screen,
            """
            package com.ptthex.console.messaging.numbers;
            class NumbersScreen { com.ptthex.console.messaging.people.PeopleScreen sibling; }
            """));
    var server = "package com.ptthex.server; public class Server {}";
    assertBroken(
        Stream.of(Walls.onlyTheLauncherAndTheBenchSeeTheServer()),
        "Rail",
        compiled(
            server,
            "package com.ptthex.console.shell; class Rail { com.ptthex.server.Server s; }"));
    assertKept(
        Stream.of(Walls.onlyTheLauncherAndTheBenchSeeTheServer()),
        compiled(
            server,
            "package com.ptthex.console.launch; class Start { com.ptthex.server.Server s; }"));
  }

  @Test
  void aUseCaseOpensItsStoreButDoesNotQuery() throws IOException {
    var rule = List.of(Crafts.onlyStoresAndReadersUseJdbi());
    assertKept(
        rule.stream(),
        compiled(
            HANDLE,
            WORK,
            STORE,
            """
            package com.ptthex.server.messaging.numbers;
            class RegisterNumber {
              static void run(com.ptthex.server.kernel.Work work) {
                var numbers = new NumberStore(work.db());
                Runnable later = () -> new NumberStore(work.db()).write();
                numbers.write();
                later.run();
              }
            }
            """));
    assertBroken(
        rule.stream(),
        "QueryingDeed",
        compiled(
            HANDLE,
            WORK,
            """
            package com.ptthex.server.messaging.numbers;
            class QueryingDeed {
              static void run(com.ptthex.server.kernel.Work work) { work.db().execute("delete"); }
            }
            """));
  }

  @Test
  void aStoreIsNotPublic() throws IOException {
    assertBroken(
        Stream.of(Crafts.storesAreSeenByTheirFeatureOnly()),
        "OpenStore",
        compiled("package com.ptthex.server.trust.access; public class OpenStore {}"));
  }

  @Test
  void onlyRoutesUsesJavalin() throws IOException {
    var rule = List.of(Crafts.onlyRoutesUsesJavalin());
    assertKept(
        rule.stream(),
        compiled(
            JAVALIN,
            """
            package com.ptthex.server.kernel.http;
            class Routes {
              class Inner { Runnable start = () -> io.javalin.Javalin.start(); }
            }
            """));
    assertBroken(
        rule.stream(),
        "SideDoor",
        compiled(
            JAVALIN,
            """
            package com.ptthex.server.kernel.http;
            class SideDoor { Runnable start = () -> io.javalin.Javalin.start(); }
            """));
  }

  @Test
  void aNameThatFitsEverythingIsRefused() throws IOException {
    for (var ending : List.of("Manager", "Util", "Utils", "Helper", "Impl", "Service")) {
      assertBroken(
          Stream.of(Manners.namesSayWhatAThingIs()),
          "Number" + ending,
          compiled("package com.ptthex.console.ui; class Number%s {}".formatted(ending)));
    }
  }

  @Test
  void onlyAMainPrints() throws IOException {
    var rule = List.of(Manners.nothingPrintsBesideTheLog());
    var printing = "package com.ptthex.server; class %s { void go() { System.out.println(); } }";
    assertKept(rule.stream(), compiled(printing.formatted("Main")));
    assertBroken(rule.stream(), "Chatty", compiled(printing.formatted("Chatty")));
    assertBroken(
        rule.stream(),
        "Tracing",
        compiled(
            "package com.ptthex.server; class Tracing { void t(Error e) { e.printStackTrace(); }"
                + " }"));
  }

  @Test
  void aSleepingTestIsFound() throws IOException {
    assertBroken(
        Stream.of(Manners.testsDoNotSleep()),
        "Drowsy",
        compiled(
            """
            package com.ptthex.server;
            class Drowsy { void nap() throws Exception { Thread.sleep(1); } }
            """));
  }

  @Test
  void aPackageWithoutAMarkIsFound() throws IOException {
    var classes = compiled("package com.ptthex.tiles; class Bare {}");
    assertThat(Manners.unmarkedPackages(classes)).containsExactly("com.ptthex.tiles");
  }

  private JavaClasses compiled(String... sources) throws IOException {
    return Specimens.compiled(Files.createTempDirectory(folder, "specimen"), sources);
  }

  private static void assertBroken(Stream<ArchRule> rules, String by, JavaClasses classes) {
    var told =
        rules.flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream());
    assertThat(told).isNotEmpty().anyMatch(detail -> detail.contains(by));
  }

  private static void assertKept(Stream<ArchRule> rules, JavaClasses classes) {
    var told =
        rules.flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream());
    assertThat(told).isEmpty();
  }
}
