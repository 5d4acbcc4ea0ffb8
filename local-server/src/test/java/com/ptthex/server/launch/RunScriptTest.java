package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RunScriptTest {
  @TempDir private Path base;
  private LauncherTree tree;

  @BeforeAll
  static void theMachineHasBash() {
    var bash = LauncherTree.onPath("bash").isPresent();
    if (!bash) {
      System.err.println("SKIPPED: without bash the launcher is not tested on this machine");
    }
    assumeTrue(bash, "no bash on PATH");
  }

  @BeforeEach
  void aCompleteMachine() throws IOException {
    tree = LauncherTree.under(base);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    tree.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help"})
  void askedForHelpItListsWhatThereIs(String word) throws Exception {
    var ended = tree.run(word);
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("./run demo", "./run tour", "./run server", "./run admin", "./run bench")
        .contains("./run format", "mvn verify");
    assertThat(tree.builds()).isEmpty();
    assertThat(tree.javaArguments()).isEmpty();
  }

  @Test
  void anUnknownCommandIsRefusedWithTheList() throws Exception {
    var ended = tree.run("dmeo");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("\"dmeo\"", "./run server", "./run bench", "./run format");
  }

  @Test
  void withoutAJdkItSaysWhatToInstallAndWhereItLooked() throws Exception {
    tree.noJdk();
    var ended = tree.run("server");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("needs a JDK 25", "JAVA_HOME", "not set", base.resolve("jdks").toString())
        .contains("apt-get install openjdk-25-jdk", "macOS", "Windows", "Temurin 25");
    assertThat(tree.builds()).isEmpty();
  }

  @Test
  void aJdk17AloneIsNotEnough() throws Exception {
    tree.noJdk();
    var seventeen = tree.jdk("seventeen", "17.0.15");
    tree.set("JAVA_HOME", seventeen.toString());
    Files.createSymbolicLink(base.resolve("bin/java"), seventeen.resolve("bin/java"));
    var ended = tree.run("server");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("needs a JDK 25", seventeen.toString());
    assertThat(tree.javaArguments()).isEmpty();
  }

  @Test
  void aRunTimeWithoutACompilerIsNotEnough() throws Exception {
    Files.delete(base.resolve("jdks/twenty-five/bin/javac"));
    assertThat(tree.run("server").code()).isEqualTo(3);
  }

  @Test
  void theOneInJavaHomeIsPreferred() throws Exception {
    var mine = Files.move(tree.jdk("mine", "25"), base.resolve("my own jdk"));
    tree.set("JAVA_HOME", mine.toString());
    assertThat(tree.run("server").code()).isZero();
    assertThat(tree.noted("java-home")).containsExactly(mine.resolve("bin/java").toString());
  }

  @Test
  void theOneOnThePathIsFoundThroughItsLinks() throws Exception {
    tree.noJdk();
    var home = Files.move(tree.jdk("other", "25.0.1"), base.resolve("far away"));
    var alternative = Files.createSymbolicLink(base.resolve("java"), home.resolve("bin/java"));
    Files.createSymbolicLink(base.resolve("bin/java"), alternative);
    assertThat(tree.run("server").code()).isZero();
    assertThat(tree.noted("java-home")).containsExactly(home.resolve("bin/java").toString());
  }

  @Test
  void theOneInAMacBundleIsFound() throws Exception {
    Files.createDirectories(base.resolve("jdks/a.jdk/Contents"));
    Files.move(base.resolve("jdks/twenty-five"), base.resolve("jdks/a.jdk/Contents/Home"));
    assertThat(tree.run("server").code()).isZero();
  }

  @Test
  void withoutMavenItSaysWhatToInstall() throws Exception {
    tree.without("mvn");
    var ended = tree.run("server");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Maven 3.8 or newer", "none on PATH", "apt-get install maven");
    assertThat(tree.javaArguments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.99.0", "3.6.3"})
  void anOldMavenIsNamedAndRefused(String version) throws Exception {
    tree.maven(version);
    var ended = tree.run("server");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Maven 3.8 or newer", "Found: Apache Maven " + version);
    assertThat(tree.builds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.8.1", "3.10.0", "4.0.0-rc-4"})
  void aNewEnoughMavenBuilds(String version) throws Exception {
    tree.maven(version);
    assertThat(tree.run("server").code()).isZero();
  }

  @Test
  void theFirstStartBuildsAndSaysSo() throws Exception {
    var ended = tree.run("server");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).as("nothing but the server's own words").isEmpty();
    assertThat(ended.err()).contains("Building local-server", "minutes");
    assertThat(tree.builds()).containsExactly("-q -DskipTests package -pl local-server -am");
    assertThat(tree.javaArguments()).contains("<com.ptthex.server.Main>");
  }

  @Test
  void argumentsReachJavaUntouched() throws Exception {
    tree.run("server", "--data", "a b", "", "*", "--port=0", "-h", "$HOME", "\"");
    assertThat(String.join("", tree.javaArguments()))
        .endsWith("<com.ptthex.server.Main><server><--data><a b><><*><--port=0><-h><$HOME><\">");
    tree.run("admin", "vault", "rotate", "--data", "a b");
    assertThat(String.join("", tree.javaArguments()))
        .endsWith("<com.ptthex.server.Main><admin><vault><rotate><--data><a b>");
    tree.run("bench", "tiles and all", "--quick");
    assertThat(String.join("", tree.javaArguments()))
        .endsWith("<com.ptthex.bench.Main><tiles and all><--quick>");
  }

  @Test
  void theClassPathIsTheModuleAndWhatMavenWrote() throws Exception {
    tree.run("server");
    var root = base.resolve("a tree");
    assertThat(tree.javaArguments())
        .containsSequence(
            "<-cp>",
            "<%s:%s>"
                .formatted(
                    root.resolve("local-server/target/local-server.jar"),
                    root.resolve("src-shared/target/shared.jar")));
  }

  @Test
  void aloneOrWithOptionsItOpensTheConsole() throws Exception {
    tree.run();
    assertThat(tree.javaArguments()).endsWith("<com.ptthex.console.launch.Main>");
    tree.run("--data", "a b");
    assertThat(String.join("", tree.javaArguments()))
        .endsWith("<com.ptthex.console.launch.Main><--data><a b>");
    tree.run("demo", "--role", "dispatcher");
    assertThat(String.join("", tree.javaArguments()))
        .endsWith("<com.ptthex.console.launch.Main><demo><--role><dispatcher>");
    assertThat(tree.builds()).containsExactly("-q -DskipTests package -pl console-app -am");
  }

  @Test
  void javaFxComesAsModulesAndAllElseOnTheClassPath() throws Exception {
    tree.run();
    var root = base.resolve("a tree");
    tree.file("console-app/target/javafx-graphics-26.jar", "");
    tree.file(
        "console-app/target/classpath",
        root.resolve("console-app/target/javafx-graphics-26.jar")
            + ":"
            + root.resolve("src-shared/target/shared.jar"));
    tree.run();
    assertThat(tree.javaArguments())
        .containsSequence(
            "<-p>",
            "<%s>".formatted(root.resolve("console-app/target/javafx-graphics-26.jar")),
            "<--add-modules>",
            "<javafx.controls>")
        .containsSequence(
            "<-cp>",
            "<%s:%s>"
                .formatted(
                    root.resolve("console-app/target/console-app.jar"),
                    root.resolve("src-shared/target/shared.jar")));
  }

  @Test
  void theConsoleGivesBackWhatMemoryItDoesNotUseAndTheServerAloneIsLeftToTheJvm() throws Exception {
    tree.run();
    assertThat(tree.javaArguments()).contains("<-Xms48m>", "<-XX:G1PeriodicGCInterval=10000>");
    tree.run("server");
    assertThat(tree.javaArguments()).noneMatch(argument -> argument.contains("-Xms"));
    tree.run("bench", "memory");
    assertThat(tree.javaArguments())
        .as("the benchmarks start consoles as they are started here")
        .anyMatch(argument -> argument.startsWith("<-Dptthex.console.options=-Xms48m "));
  }

  @Test
  void itStartsThroughALink() throws Exception {
    tree.startThrough(base.resolve("bin/ptthex"));
    assertThat(tree.run("server").code()).isZero();
  }
}
