package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Isolated;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words that wrap. Each word is a node of its own: where JavaFX on Linux breaks a line within
 * Arabic text, it shapes what is left from the wrong place, draws words twice, or fails. Between
 * nodes it breaks lines well.
 */
public final class Sentence extends TextFlow {
  private static final Pattern WORD = Pattern.compile("\\S+\\s*");

  Sentence(String words, String style) {
    getStyleClass().add(style);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(Isolated.undone(words));
    // Neither cut off by a low row, nor stretched by a high one, where it would stand at its top.
    setMinHeight(Region.USE_PREF_SIZE);
    setMaxHeight(Region.USE_PREF_SIZE);
    WORD.matcher(words)
        .results()
        .map(MatchResult::group)
        .map(Text::new)
        .forEach(getChildren()::add);
  }

  /** The longest word: within one, JavaFX fails to break a line of Arabic. */
  @Override
  protected double computeMinWidth(double height) {
    return getChildren().stream()
        .map(Text.class::cast)
        .mapToDouble(Sentence::widthOf)
        .max()
        .orElse(0);
  }

  private static double widthOf(Text word) {
    var alone = new Text(word.getText());
    alone.setFont(word.getFont());
    return Math.ceil(alone.prefWidth(-1));
  }

  /** A label takes its own insets off a width that nobody gave, and asks for less than nothing. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? USE_COMPUTED_SIZE : Math.max(width, minWidth(-1)));
  }

  @Override
  public void resize(double width, double height) {
    super.resize(Math.max(width, minWidth(-1)), height);
  }
}
