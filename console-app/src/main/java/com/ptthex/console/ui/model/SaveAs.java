package com.ptthex.console.ui.model;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the desk where a file is to be kept. */
public interface SaveAs {

  /** On the screen's thread; nothing when they would rather not. */
  Optional<Path> ask(String suggestedName);
}
