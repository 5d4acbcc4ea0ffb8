package com.ptthex.server.kernel.vault;

/**
 * A sealed value did not open: it is gone, was changed or moved, or is for another purpose. Which
 * of these it was, nobody is told.
 */
public final class NotOpened extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotOpened() {
    super("a sealed value could not be opened");
  }
}
