package com.ptthex.console.ui.view;

import javafx.scene.control.Label;

/** A state in a word, with the shape and colour of how much it needs a person. */
public final class Tag extends Label {

  public Tag(Severity severity, String word) {
    super(word);
    getStyleClass().addAll("tag", severity.style());
    setGraphic(Parts.mark(severity.shape(), "tag-shape"));
  }

  /** The severity by its own word. */
  public static Tag of(Ui ui, Severity severity) {
    return new Tag(severity, ui.say(severity.word()));
  }
}
