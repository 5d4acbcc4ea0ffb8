package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That java is given what it learnt in an earlier run, and never what is no longer so. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RunScriptLearningTest {
  @TempDir private Path base;
  private LauncherTree tree;

  @BeforeAll
  static void theMachineHasBash() {
    assumeTrue(LauncherTree.onPath("bash").isPresent(), "no bash on PATH");
  }

  @BeforeEach
  void aTreeThatWasBuiltAndHasLearntNothingYet() throws Exception {
    tree = LauncherTree.under(base);
    tree.run("server");
    tree.run();
    tree.timePasses();
    tree.set("PTTHEX_LEARN", "yes");
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    tree.end();
  }

  /** Started, ended, and its lesson learnt. */
  private void session(String... arguments) throws Exception {
    var watched = tree.watched(arguments);
    assertThat(LauncherTree.exitOf(watched.process())).isZero();
    watched.end().get();
  }

  /** Whether a start is given what was learnt. */
  private boolean isGivenWhatWasLearnt(String... arguments) throws Exception {
    tree.set("PTTHEX_LEARN", "no");
    var ended = tree.run(arguments);
    tree.set("PTTHEX_LEARN", "yes");
    assertThat(ended.code()).isZero();
    return tree.javaArguments().stream().anyMatch(each -> each.startsWith("<-XX:AOTCache="));
  }

  private int lessons() throws IOException {
    return tree.noted("lessons").size();
  }

  private static void changed(Path jar) throws IOException {
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "demo", "--port=0"})
  void whatJavaLearnsAfterAStartIsGivenToTheNext(String command) throws Exception {
    session(command);
    assertThat(tree.javaArguments()).noneMatch(argument -> argument.contains("AOT"));
    assertThat(isGivenWhatWasLearnt(command)).isTrue();
    assertThat(tree.javaArguments())
        .as("whatever java thinks of it, the terminal stays quiet")
        .contains("<-Xlog:aot*=off,cds*=off>");
    session(command);
    assertThat(lessons()).as("once is enough").isEqualTo(1);
  }

  @Test
  void theConsoleLearnsFromATourWithoutADisplayAndEveryWayToOpenItUsesThat() throws Exception {
    session();
    assertThat(tree.noted("lesson"))
        .containsSequence("<com.ptthex.console.launch.Main>", "<tour>", "<--out>");
    assertThat(isGivenWhatWasLearnt("demo")).isTrue();
    assertThat(isGivenWhatWasLearnt("tour", "--out", "x")).isTrue();
    assertThat(isGivenWhatWasLearnt("server")).as("it has a class path of its own").isFalse();
  }

  @Test
  void theServerLearnsOnADemoSiteUntilItIsReady() throws Exception {
    session("server", "--data", "mine");
    assertThat(String.join("", tree.noted("lesson")))
        .endsWith("<com.ptthex.server.Main><server><--demo><--port><0>");
    assertThat(tree.has("local-server/target/run.learnt/cache")).isTrue();
  }

  @Test
  void itLearnsWithTheOptionsThatItStartsWith() throws Exception {
    session();
    assertThat(tree.noted("lesson")).containsAll(tree.javaArguments());
  }

  @Test
  void whoEndsTheConsoleDoesNotWaitForTheLesson() throws Exception {
    var desk = tree.gate("desk");
    var watched = tree.watched();
    assertThat(watched.process().getErrorStream().readAllBytes())
        .as("nothing is said, and nobody holds the terminal any more")
        .isEmpty();
    assertThat(LauncherTree.exitOf(watched.process())).isZero();
    assertThat(watched.end()).isNotDone();
    Files.writeString(desk, "go on\n");
    watched.end().get();
    assertThat(isGivenWhatWasLearnt()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour", "admin", "bench"})
  void whatIsNotAStartOfAPersonLearnsNothing(String command) throws Exception {
    session(command);
    assertThat(lessons()).isZero();
  }

  @Test
  void afterABuildItLearnsAnew() throws Exception {
    session("server");
    tree.file("local-server/src/main/java/Main.java", "changed");
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
    tree.timePasses();
    session("server");
    assertThat(lessons()).isEqualTo(2);
    assertThat(isGivenWhatWasLearnt("server")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-server/target/local-server.jar", "src-shared/target/shared.jar"})
  void whatWasLearntFromAJarThatIsAnotherNowIsNotUsed(String jar) throws Exception {
    session("server");
    changed(tree.place("a tree").resolve(jar));
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
  }

  @Test
  void aJarThatChangesDuringTheLessonMakesItUseless() throws Exception {
    var desk = tree.gate("desk");
    var watched = tree.watched("server");
    LauncherTree.exitOf(watched.process());
    try (var atWork = Files.newBufferedWriter(desk)) {
      changed(tree.place("a tree/src-shared/target/shared.jar"));
      atWork.write("go on\n");
    }
    watched.end().get();
    assertThat(tree.has("local-server/target/run.learnt/cache")).isTrue();
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"another, 25.0.3", "twenty-five, 25.0.4"})
  void whatAnotherJavaLearntIsNotUsed(String name, String version) throws Exception {
    session("server");
    tree.set("JAVA_HOME", tree.jdk(name, version).toString());
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
  }

  @Test
  void aLessonThatFailsHurtsNobodyAndIsNotRepeated() throws Exception {
    Files.createFile(tree.place("calls/dull"));
    session("server");
    session("server");
    assertThat(lessons()).isEqualTo(1);
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
  }

  @Test
  void twoThatLearnAtOnceLeaveWhatOneHasLearnt() throws Exception {
    var first = tree.watched("server");
    var second = tree.watched("server");
    first.end().get();
    second.end().get();
    assertThat(isGivenWhatWasLearnt("server")).isTrue();
  }

  @Test
  void aLessonThatWasCutShortIsNotUsedAndItsRestGoesWithTheNext() throws Exception {
    tree.file("local-server/target/run.learnt.4711/cache", "half");
    assertThat(isGivenWhatWasLearnt("server")).isFalse();
    session("server");
    assertThat(tree.has("local-server/target/run.learnt.4711")).isFalse();
  }
}
