package com.ptthex.console.ui.view;

import java.util.Collections;
import javafx.scene.control.Label;

/** A state in a word, with the shape and colour of how much it needs a person. */
public final class Tag extends Label {

  private final Icon shape;
  private Severity severity;

  public Tag(Severity severity, String word) {
    super(word);
    this.severity = severity;
    shape = Parts.mark(severity.shape(), "tag-shape");
    getStyleClass().addAll("tag", severity.style());
    setGraphic(shape);
  }

  /** Another state in the same place, as in a list that is scrolled. */
  void show(Severity other, String word) {
    setText(word);
    if (other != severity) {
      Collections.replaceAll(getStyleClass(), severity.style(), other.style());
      shape.show(other.shape());
      severity = other;
    }
  }

  /** The severity by its own word. */
  public static Tag of(Ui ui, Severity severity) {
    return new Tag(severity, ui.say(severity.word()));
  }
}
