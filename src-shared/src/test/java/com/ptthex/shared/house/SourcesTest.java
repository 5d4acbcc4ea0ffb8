package com.ptthex.shared.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  /** In two halves, or the rule would find it here. */
  private static final String BROAD = "} catch (" + "IOException | RuntimeException e) {\n";

  @TempDir private Path module;

  @Test
  void aBroadCatchIsFoundUnlessACommentStandsBesideIt() throws IOException {
    holds("Silent.java", "try {\n" + BROAD + "}\n");
    holds("Narrow.java", "try {\n" + BROAD.replace("RuntimeException", "SQLException") + "}\n");
    holds(
        "SameLine.java", "try {\n" + BROAD.replace("{", "{ // the socket is gone anyway") + "}\n");
    holds("NextLine.java", "try {\n" + BROAD + "// the socket is gone anyway\n}\n");
    holds("LineBefore.java", "try {\n// the socket is gone anyway\n" + BROAD + "}\n");

    assertThat(new Sources(module).unexplainedBroadCatches())
        .singleElement()
        .asString()
        .startsWith("src/main/java/Silent.java:2 ");
  }

  @Test
  void threeHundredLinesAreTheMost() throws IOException {
    holds("Full.java", "//\n".repeat(300));
    holds("Over.java", "//\n".repeat(301));

    assertThat(new Sources(module).tooLong())
        .containsExactly("src/main/java/Over.java has 301 lines");
  }

  @Test
  void aModuleWithoutSourcesKeepsEveryRule() throws Exception {
    assertThat(new Sources(module).files()).isEmpty();
  }

  @Test
  void anUnformattedFileIsNamedTogetherWithItsRemedy() throws Exception {
    Files.createDirectories(module.resolve("target/tools"));
    Files.copy(
        Path.of("target/tools/google-java-format.jar"),
        module.resolve("target/tools/google-java-format.jar"));
    holds("Neat.java", "final class Neat {}\n");
    assertThat(new Formatter(module).complaint()).isEmpty();

    holds("Untidy.java", "final   class Untidy { }\n");
    assertThat(new Formatter(module).complaint())
        .contains("./run format", "Untidy.java")
        .doesNotContain("Neat.java");
  }

  @Test
  void withoutTheFormatterTheComplaintSaysHowToGetIt() throws Exception {
    assertThat(new Formatter(module).complaint()).contains("mvn validate");
  }

  private void holds(String name, String text) throws IOException {
    var folder = Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(folder.resolve(name), text);
  }
}
