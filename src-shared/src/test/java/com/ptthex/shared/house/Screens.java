package com.ptthex.shared.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** What the console's classes may know of JavaFX. */
final class Screens {
  private static final Set<String> MAKES_A_COLOUR =
      Set.of("web", "valueOf", "rgb", "grayRgb", "color", "gray", "hsb");

  private Screens() {}

  static Stream<ArchRule> all() {
    return Stream.of(modelsSeeNoSceneGraph(), onlyFxThreadCallsBack(), looksStandInTheStylesheet());
  }

  static ArchRule modelsSeeNoSceneGraph() {
    return noClasses()
        .that(
            resideInAPackage("com.ptthex.console..")
                .and(
                    Classes.outermostName("a Model", name -> name.endsWith("Model"))
                        .or(
                            resideInAnyPackage(
                                "com.ptthex.console.ui.model..", "com.ptthex.console.ui.text.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .because("what a screen knows is tested without a screen")
        .allowEmptyShould(true);
  }

  static ArchRule onlyFxThreadCallsBack() {
    return noClasses()
        .that(
            resideInAPackage("com.ptthex.console..")
                .and(not(Classes.within("com.ptthex.console.ui.model.FxThread"))))
        .should()
        .accessTargetWhere(
            calls("hands work to JavaFX", "javafx.application.Platform", Set.of("runLater")))
        .because("scattered hand-overs come in an order that nobody can follow or test")
        .allowEmptyShould(true);
  }

  static ArchRule looksStandInTheStylesheet() {
    return noClasses()
        .that()
        .resideInAPackage("com.ptthex.console..")
        .should()
        .accessTargetWhere(
            calls("makes a colour", "javafx.scene.paint.Color", MAKES_A_COLOUR)
                .or(
                    describe(
                        "styles a node",
                        access -> access.getTarget().getName().equals("setStyle"))))
        .because("a look written into code is the one that the dark theme forgets")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(
      String what, String owner, Set<String> methods) {
    return describe(
        what,
        access ->
            isNamed(access.getTarget().getOwner(), owner)
                && methods.contains(access.getTarget().getName()));
  }

  private static boolean isNamed(JavaClass type, String name) {
    return type.getName().equals(name);
  }
}
