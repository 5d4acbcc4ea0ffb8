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
}
