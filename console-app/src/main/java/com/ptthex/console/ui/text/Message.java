package com.ptthex.console.ui.text;

import java.util.Optional;

/**
 * What a person is told when something was not done.
 *
 * @param what happened
 * @param works what still works, or stays as it was
 * @param next what to do now
 * @param incident to read aloud to support
 */
public record Message(String what, String works, String next, Optional<String> incident) {

  /** For whoever has not tried yet, and so lost nothing. */
  public String whatAndNext() {
    return what + " " + next;
  }

  /** In one breath, for a toast and for a screen reader. */
  public String whole() {
    return what + " " + works + " " + next;
  }
}
