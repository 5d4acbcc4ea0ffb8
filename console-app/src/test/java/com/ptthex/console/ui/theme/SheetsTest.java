package com.ptthex.console.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

final class SheetsTest {
  private static final Path FOLDER = Path.of("src/main/resources/com/ptthex/console/ui/theme");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b");
  private static final Pattern TOKEN = Pattern.compile("(-(?:color|console)-[\\w-]+):");

  @Test
  void everyLengthGrowsButHairlines() {
    assertThat(
            Sheets.enlarged(
                ".a { -fx-padding: 4px 12.5px; -fx-border-width: 1px; -fx-icon: mdi2px; }",
                new Scale(200)))
        .isEqualTo(".a { -fx-padding: 8.0px 25.0px; -fx-border-width: 1.0px; -fx-icon: mdi2px; }");
  }

  @Test
  void aScreenAtTwiceTheScaleHasTextOfTwiceTheSize() {
    assertThat(fontAt(new Scale(200)).getSize()).isEqualTo(2 * fontAt(Scale.NORMAL).getSize());
  }

  @Test
  void textIsSetInOurOwnFontWhateverTheSystemHas() {
    assertThat(fontAt(Scale.NORMAL).getFamily()).isEqualTo("PTTHex Sans");
  }

  @Test
  void figuresAreOfOneWidthSoThatColumnsOfThemAlign() {
    var font = fontAt(Scale.NORMAL);
    assertThat(widthOf("1117", font)).isEqualTo(widthOf("8004", font));
  }

  @Test
  void aScaleIsBetweenOnceAndTwice() {
    assertThatThrownBy(() -> new Scale(99)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale(201)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bothThemesSayEveryToken() throws Exception {
    assertThat(tokens("light.css")).isEqualTo(tokens("dark.css")).isNotEmpty();
  }

  @Test
  void theStylesheetSpeaksInTokens() throws Exception {
    assertThat(COLOUR.matcher(Files.readString(FOLDER.resolve("console.css"))).results()).isEmpty();
  }

  private static Set<String> tokens(String sheet) throws Exception {
    return TOKEN
        .matcher(Files.readString(FOLDER.resolve(sheet)))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Font fontAt(Scale scale) {
    var look = new Look(Theme.LIGHT, Shot.LIGHT.language(), scale);
    // Whoever tests first starts the toolkit with it.
    var label = Fx.get(() -> new Label("1"));
    Shot.of(look).sized(100, 100).scene(_ -> new StackPane(label));
    return label.getFont();
  }

  private static double widthOf(String figures, Font font) {
    var text = new Text(figures);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
