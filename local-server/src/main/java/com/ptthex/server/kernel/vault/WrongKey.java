package com.ptthex.server.kernel.vault;

/** The database was sealed with a key that is not among those given. */
public final class WrongKey extends Exception {
  private static final long serialVersionUID = 1;

  WrongKey() {
    super("sealed with another key");
  }
}
