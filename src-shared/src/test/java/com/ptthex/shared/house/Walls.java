package com.ptthex.shared.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who may know of whom: modules, groups and features. */
final class Walls {
  private static final String[] WHAT_FEATURES_STAND_ON = {
    "com.ptthex.server.kernel..",
    "com.ptthex.shared.value..",
    "com.ptthex.shared.contract..",
    "com.ptthex.shared.wire..",
    "com.ptthex.shared.client..",
    "com.ptthex.shared.live..",
    "com.ptthex.shared.signed..",
    "com.ptthex.console.ui.."
  };

  private Walls() {}

  static Stream<ArchRule> all() {
    return Stream.concat(
        Stream.of(
            onlyTheConsoleSeesJavaFx(),
            tilesKnowNoHttp(),
            onlyTheLauncherAndTheBenchSeeTheServer(),
            featuresLieAtTheirPlace(),
            whatFeaturesStandOnSeesNoFeature(),
            featuresFormNoCycle(),
            consoleFeaturesDoNotSeeEachOther(),
            aServerFeatureShowsItsReadersOnly()),
        groupsKeepToThemselves());
  }

  static ArchRule onlyTheConsoleSeesJavaFx() {
    return noClasses()
        .that()
        .resideInAnyPackage("com.ptthex.server..", "com.ptthex.shared..", "com.ptthex.tiles..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("the server runs as a service, where there is no screen")
        .allowEmptyShould(true);
  }

  static ArchRule tilesKnowNoHttp() {
    return noClasses()
        .that()
        .resideInAPackage("com.ptthex.tiles..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "java.net.http..", "com.sun.net.httpserver..")
        .because("a tile pack is a file: a site reads it with its uplink cut")
        .allowEmptyShould(true);
  }

  static ArchRule onlyTheLauncherAndTheBenchSeeTheServer() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "com.ptthex.server..", "com.ptthex.console.launch..", "com.ptthex.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.ptthex.server..")
        .because("the console speaks HTTP even to its embedded server, so a second desk is alike")
        .allowEmptyShould(true);
  }

  static ArchRule featuresLieAtTheirPlace() {
    return classes()
        .that()
        .resideInAnyPackage("com.ptthex.server..", "com.ptthex.shared..", "com.ptthex.console..")
        .should(Conditions.lieInARoomOrInAFeature())
        .because("a feature is one flat package, at the same place in every module")
        .allowEmptyShould(true);
  }

  static ArchRule whatFeaturesStandOnSeesNoFeature() {
    return noClasses()
        .that()
        .resideInAnyPackage(WHAT_FEATURES_STAND_ON)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Arrays.stream(Group.values()).map(Group::everywhere).toArray(String[]::new))
        .because("a feature whose line is deleted is gone: nothing below it may miss it")
        .allowEmptyShould(true);
  }

  static Stream<ArchRule> groupsKeepToThemselves() {
    return Arrays.stream(Group.values())
        .filter(group -> !group.mustIgnore().isEmpty())
        .map(Walls::ignoresTheOthers);
  }

  private static ArchRule ignoresTheOthers(Group group) {
    return noClasses()
        .that()
        .resideInAPackage(group.everywhere())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            group.mustIgnore().stream().map(Group::everywhere).toArray(String[]::new))
        .because("groups meet through events, so that one can be left out of a site")
        .allowEmptyShould(true);
  }

  static ArchRule featuresFormNoCycle() {
    return slices()
        .assignedFrom(BY_FEATURE)
        .should()
        .beFreeOfCycles()
        .because("two features that need each other are one feature")
        .allowEmptyShould(true);
  }

  static ArchRule consoleFeaturesDoNotSeeEachOther() {
    return slices()
        .assignedFrom(BY_CONSOLE_FEATURE)
        .should()
        .notDependOnEachOther()
        .because("screens link through a Place, never by importing each other")
        .allowEmptyShould(true);
  }

  static ArchRule aServerFeatureShowsItsReadersOnly() {
    return classes()
        .that()
        .resideInAPackage("com.ptthex..")
        .should(Conditions.seeOnlyReadersOfOtherServerFeatures())
        .because("what must be known at once is a reader; what may happen later is an event")
        .allowEmptyShould(true);
  }

  private static final SliceAssignment BY_FEATURE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return FeatureAt.of(type)
              .map(at -> SliceIdentifier.of(at.module(), at.group().packageName(), at.name()))
              .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
          return "features";
        }
      };

  private static final SliceAssignment BY_CONSOLE_FEATURE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return FeatureAt.of(type)
              .filter(at -> at.module().equals("console"))
              .map(at -> SliceIdentifier.of(at.group().packageName(), at.name()))
              .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
          return "console features";
        }
      };
}
