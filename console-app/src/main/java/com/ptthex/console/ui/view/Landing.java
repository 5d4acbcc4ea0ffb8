package com.ptthex.console.ui.view;

import javafx.scene.Node;

/** A part of a screen that the keyboard is wanted in first when the screen is opened. */
public interface Landing {

  /** Takes the focus once it is seen. */
  Node landing();
}
