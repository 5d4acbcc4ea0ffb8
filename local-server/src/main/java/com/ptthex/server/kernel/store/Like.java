package com.ptthex.server.kernel.store;

import java.util.Locale;

/** Patterns for {@code like … escape '!'}. */
public final class Like {
  private Like() {}

  /** Matches lower-case text that holds this text; what it holds of wildcards stands for itself. */
  public static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
