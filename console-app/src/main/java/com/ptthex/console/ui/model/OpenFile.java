package com.ptthex.console.ui.model;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the desk for a file that is there. */
public interface OpenFile {

  /** On the screen's thread; nothing when they would rather not. */
  Optional<Path> ask();
}
