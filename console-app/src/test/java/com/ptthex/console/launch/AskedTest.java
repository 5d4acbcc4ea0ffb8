package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.launch.Asked.OfDemo;
import com.ptthex.console.launch.Asked.OfSite;
import com.ptthex.server.Hosted;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which window is asked for, and what is left to the command line that can also explain itself. */
final class AskedTest {

  @Test
  void withoutAWordTheSiteOfThisMachineIsMeant() {
    assertThat(asked("")).contains(new OfSite(Optional.empty(), Hosted.USUAL_PORT));
  }

  @Test
  void itsFolderAndItsPortComeInAnyOrder() {
    var there = new OfSite(Optional.of(Path.of("there")), 7000);
    assertThat(asked("--data there --port 7000")).contains(there);
    assertThat(asked("--port 7000 --data there")).contains(there);
    assertThat(asked("--port 0")).contains(new OfSite(Optional.empty(), 0));
  }

  @Test
  void aDemoIsTheOwnersUnlessAnotherRoleIsNamed() {
    assertThat(asked("demo")).contains(new OfDemo("owner"));
    assertThat(asked("demo --role dispatcher")).contains(new OfDemo("dispatcher"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "tour --out there",
        "--data",
        "--data --port 1",
        "--data here --data there",
        "--data=there",
        "--port many",
        "--port 123456",
        "--role owner",
        "demo --help",
        "demo --role",
        "demo --role nobody",
        "demo --port 1",
        "--data there\0",
        "there"
      })
  void everythingElseIsLeftToTheCommandLine(String words) {
    assertThat(asked(words)).isEmpty();
  }

  @Test
  void aRoleThatThereIsNotIsTold() {
    assertThat(Commands.run("demo", "--role", "nobody")).isEqualTo(2);
  }

  @Test
  void whereAWindowIsAskedForNoCommandLineIsLoaded() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveSimpleName("Commands")
        .and()
        .doNotHaveSimpleName("Demo")
        .and()
        .doNotHaveSimpleName("Tour")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(new ClassFileImporter().importPackages("com.ptthex.console"));
  }

  private static Optional<Asked> asked(String words) {
    return Asked.in(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }
}
