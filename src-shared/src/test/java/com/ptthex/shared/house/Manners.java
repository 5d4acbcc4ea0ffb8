package com.ptthex.shared.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How classes of ours are named, and what they do not do. */
final class Manners {
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Manager|Utils?|Helper|Impl|Service)");

  private Manners() {}

  static Stream<ArchRule> all() {
    return Stream.of(namesSayWhatAThingIs(), nothingPrintsBesideTheLog());
  }

  static ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .that()
        .resideInAPackage("com.ptthex..")
        .should()
        .haveNameMatching(EMPTY_NAME.pattern())
        .because("such a name fits everything, so the class soon holds everything")
        .allowEmptyShould(true);
  }

  static ArchRule nothingPrintsBesideTheLog() {
    return noClasses()
        .that(
            resideInAPackage("com.ptthex..")
                .and(not(resideInAnyPackage("com.ptthex..bench..", "com.ptthex..launch..")))
                .and(not(Classes.outermostName("Main", "Main"::equals))))
        .should()
        .accessTargetWhere(
            describe(
                "prints to the console",
                access ->
                    printsStackTrace(access.getTarget().getOwner(), access.getTarget().getName())
                        || standardStream(
                            access.getTarget().getOwner(), access.getTarget().getName())))
        .because("what is printed has no level, no time and no redaction")
        .allowEmptyShould(true);
  }

  private static boolean printsStackTrace(JavaClass owner, String member) {
    return member.equals("printStackTrace") && owner.isAssignableTo(Throwable.class);
  }

  private static boolean standardStream(JavaClass owner, String member) {
    return owner.isEquivalentTo(System.class) && (member.equals("out") || member.equals("err"));
  }

  /** For test classes. */
  static ArchRule testsDoNotSleep() {
    return noClasses()
        .that()
        .resideInAPackage("com.ptthex..")
        .should()
        .callMethodWhere(
            describe(
                "sleeps",
                call ->
                    call.getTarget().getName().equals("sleep")
                        && isClock(call.getTarget().getOwner())))
        .because("a sleep is too short on a busy machine and too long on every other")
        .allowEmptyShould(true);
  }

  private static boolean isClock(JavaClass owner) {
    return owner.isAssignableTo(Thread.class) || owner.isEquivalentTo(TimeUnit.class);
  }

  /** Packages whose types may be null without saying so. */
  static List<String> unmarkedPackages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackage)
        .filter(at -> at.getName().startsWith("com.ptthex"))
        .distinct()
        .filter(at -> !at.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
        .map(JavaPackage::getName)
        .sorted()
        .toList();
  }
}
