package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** When the launcher builds, and that a build gone wrong is never started. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RunScriptBuildTest {
  @TempDir private Path base;
  private LauncherTree tree;

  @BeforeAll
  static void theMachineHasBash() {
    assumeTrue(LauncherTree.onPath("bash").isPresent(), "no bash on PATH");
  }

  @BeforeEach
  void aTreeThatWasBuiltOnce() throws Exception {
    tree = LauncherTree.under(base);
    assertThat(tree.run("server").code()).isZero();
    assertThat(tree.builds()).hasSize(1);
    tree.timePasses();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    tree.end();
  }

  @Test
  void anUnchangedTreeNeedsNoMaven() throws Exception {
    tree.without("mvn");
    var ended = tree.run("server");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "local-server/pom.xml",
        "src-shared/src/main/java/Main.java",
        "local-server/src/main/java/Main.java",
        "local-server/src/main/resources/new.sql"
      })
  void aChangedSourceIsBuilt(String source) throws Exception {
    tree.file(source, "changed");
    tree.run("server");
    assertThat(tree.builds()).hasSize(2);
  }

  @Test
  void aDeletedSourceIsBuilt() throws Exception {
    tree.delete("local-server/src/main/java/Main.java");
    tree.run("server");
    assertThat(tree.builds()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local-server/src/test/java/MainTest.java", "installer/bench/src/main/Bench.java"})
  void whatTheServerDoesNotHoldIsNotBuiltForIt(String source) throws Exception {
    tree.file(source, "changed");
    tree.run("server");
    assertThat(tree.builds()).hasSize(1);
  }

  @Test
  void theBenchIsBuiltForItself() throws Exception {
    tree.run("bench");
    tree.timePasses();
    tree.file("installer/bench/src/main/java/Main.java", "changed");
    tree.run("bench");
    tree.run("server");
    assertThat(tree.builds())
        .containsExactly(
            "-q -DskipTests package -pl local-server -am",
            "-q -DskipTests package -pl installer/bench -am",
            "-q -DskipTests package -pl installer/bench -am");
  }

  @Test
  void whatWasBuiltForAnotherIsNotBuiltAgain() throws Exception {
    tree.file("local-server/src/main/java/Main.java", "changed");
    tree.run("bench");
    tree.run("server");
    assertThat(tree.builds()).hasSize(2);
  }

  @Test
  void aMissingJarIsBuilt() throws Exception {
    tree.delete("src-shared/target/shared.jar");
    tree.run("server");
    assertThat(tree.builds()).hasSize(2);
  }

  @Test
  void aCopiedTreeDoesNotRunTheOriginal() throws Exception {
    tree.copyTo("another place");
    tree.run("server");
    assertThat(tree.builds()).hasSize(2);
    assertThat(tree.javaArguments().toString()).contains("another place").doesNotContain("a tree");
  }

  @Test
  void aFailedBuildIsToldAndDoneAgain() throws Exception {
    tree.file("local-server/src/main/java/Main.java", "broken");
    var broken = Files.createFile(tree.place("calls/broken"));
    Files.delete(tree.place("calls/java"));
    for (var time = 0; time < 2; time++) {
      var ended = tree.run("server");
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).contains("COMPILATION ERROR", "The build failed");
    }
    assertThat(tree.builds()).hasSize(3);
    assertThat(tree.javaArguments()).as("an old build is not started in its place").isEmpty();
    Files.delete(broken);
    assertThat(tree.run("server").code()).isZero();
    assertThat(tree.builds()).hasSize(4);
  }

  @Test
  void aBuildThatDiedHalfWayStartsOver() throws Exception {
    tree.file("local-server/src/main/java/Main.java", "changed");
    tree.file("local-server/target/classes/Half.class", "half");
    var deadly = Files.createFile(tree.place("calls/deadly"));
    assertThat(tree.run("server").code()).isGreaterThanOrEqualTo(128);
    Files.delete(deadly);
    var ended = tree.run("server");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("cut short");
    assertThat(tree.has("local-server/target/classes/Half.class")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoStartsAtOnceBuildOnce(boolean flock) throws Exception {
    if (!flock) {
      tree.without("flock");
    }
    tree.file("local-server/src/main/java/Main.java", "changed");
    var gate = tree.gate("gate");
    var first = tree.start("server");
    assertThat(nextWords(first)).contains("Building");
    var second = tree.start("server");
    assertThat(nextWords(second)).contains("waiting");
    Files.writeString(gate, "go\n");
    assertThat(LauncherTree.exitOf(first)).isZero();
    assertThat(LauncherTree.exitOf(second)).isZero();
    assertThat(tree.builds()).hasSize(2);
  }

  @Test
  void aLockWhoseHolderIsGoneIsTakenOver() throws Exception {
    tree.without("flock");
    tree.file("local-server/src/main/java/Main.java", "changed");
    var gone = new ProcessBuilder("true").start();
    LauncherTree.exitOf(gone);
    Files.createSymbolicLink(
        tree.place("a tree/target/run.turn"), Path.of(Long.toString(gone.pid())));
    assertThat(tree.run("server").code()).isZero();
    assertThat(tree.builds()).hasSize(2);
  }

  private static String nextWords(Process launcher) throws IOException {
    var line = launcher.errorReader(StandardCharsets.UTF_8).readLine();
    assertThat(line).isNotNull();
    return line;
  }
}
