package com.ptthex.shared.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaFX's classes are made up, too: this module must not see the real ones. */
final class ScreensTest {
  private static final String NODE =
      "package javafx.scene; public class Node { public void setStyle(String css) {} }";
  private static final String COLOR =
      "package javafx.scene.paint; public class Color { public static void web(String hex) {} }";
  private static final String PLATFORM =
      "package javafx.application; public class Platform { public static void runLater() {} }";

  @TempDir private Path folder;

  @Test
  void aModelThatHoldsANodeIsFound() throws IOException {
    var held = "package com.ptthex.console.%s; class %s { javafx.scene.Node node; }";
    var rule = Screens.modelsSeeNoSceneGraph();
    assertThat(broken(rule, NODE, held.formatted("messaging.numbers", "NumbersModel")))
        .anyMatch(detail -> detail.contains("NumbersModel"));
    assertThat(broken(rule, NODE, held.formatted("ui.model", "Action"))).isNotEmpty();
    assertThat(broken(rule, NODE, held.formatted("messaging.numbers", "NumbersScreen"))).isEmpty();
  }

  @Test
  void onlyFxThreadHandsWorkToJavaFx() throws IOException {
    var later =
        "package com.ptthex.console.ui.model; class %s { void go() {"
            + " javafx.application.Platform.runLater(); } }";
    var rule = Screens.onlyFxThreadCallsBack();
    assertThat(broken(rule, PLATFORM, later.formatted("Impatient"))).isNotEmpty();
    assertThat(broken(rule, PLATFORM, later.formatted("FxThread"))).isEmpty();
  }

  @Test
  void aColourOrAStyleInCodeIsFound() throws IOException {
    var rule = Screens.looksStandInTheStylesheet();
    assertThat(
            broken(
                rule,
                NODE,
                "package com.ptthex.console.ui.view; class Loud { void go(javafx.scene.Node it) {"
                    + " it.setStyle(\"\"); } }"))
        .isNotEmpty();
    assertThat(
            broken(
                rule,
                COLOR,
                "package com.ptthex.console.ui.view; class Red { void go() {"
                    + " javafx.scene.paint.Color.web(\"red\"); } }"))
        .isNotEmpty();
  }

  private List<String> broken(ArchRule rule, String... sources) throws IOException {
    var classes = Specimens.compiled(Files.createTempDirectory(folder, "specimen"), sources);
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
