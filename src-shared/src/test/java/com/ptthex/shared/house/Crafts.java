package com.ptthex.shared.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which class may use which library. */
final class Crafts {
  private Crafts() {}

  static Stream<ArchRule> all() {
    return Stream.of(
        onlyRoutesUsesJavalin(),
        onlyStoresAndReadersUseJdbi(),
        storesAreSeenByTheirFeatureOnly(),
        onlySignedDocumentsAndPasswordsUseBouncyCastle(),
        onlyTheWireUsesJackson());
  }

  static ArchRule onlyRoutesUsesJavalin() {
    // The bench never ships, and holds the bare handler that the server is measured against.
    return exceptIn(
        Classes.within("com.ptthex.server.kernel.http.Routes")
            .or(resideInAPackage("com.ptthex.bench..")),
        "every call must pass the pipeline, and a route beside it would not",
        "io.javalin..");
  }

  static ArchRule onlyStoresAndReadersUseJdbi() {
    return exceptIn(
        resideInAPackage("com.ptthex.server.kernel..")
            .or(
                Classes.outermostName(
                    "a Store or a Reader",
                    name -> name.endsWith("Store") || name.endsWith("Reader"))),
        "a use case decides, and its store alone turns columns into states",
        "org.jdbi..");
  }

  static ArchRule storesAreSeenByTheirFeatureOnly() {
    return classes()
        .that()
        .resideInAPackage("com.ptthex.server..")
        .and()
        .resideOutsideOfPackage("com.ptthex.server.kernel..")
        .and()
        .haveSimpleNameEndingWith("Store")
        .should()
        .notBePublic()
        .because("two features that write the same rows cannot both keep their rules")
        .allowEmptyShould(true);
  }

  static ArchRule onlySignedDocumentsAndPasswordsUseBouncyCastle() {
    return exceptIn(
        resideInAPackage("com.ptthex.shared.signed..")
            .or(Classes.within("com.ptthex.server.trust.access.PasswordHash"))
            // Measured beside it, and decides nothing.
            .or(Classes.within("com.ptthex.bench.BareHash")),
        "what decides whom we believe must be small enough to be read in one sitting",
        "org.bouncycastle..");
  }

  static ArchRule onlyTheWireUsesJackson() {
    return exceptIn(
        resideInAnyPackage(
            "com.ptthex.shared.wire..", "com.ptthex.shared.client..", "com.ptthex.server.kernel.."),
        "there is one JSON form of every record, and it is strict",
        "tools.jackson..",
        "com.fasterxml.jackson..");
  }

  private static ArchRule exceptIn(
      DescribedPredicate<? super JavaClass> users, String because, String... library) {
    return noClasses()
        .that(resideInAPackage("com.ptthex..").and(not(users)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because(because)
        .allowEmptyShould(true);
  }
}
