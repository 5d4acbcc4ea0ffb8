package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Problem;
import java.time.Instant;

/** How it stands with what a screen shows. Every screen has these six states, and no other. */
public sealed interface Load<T> {

  record Loading<T>() implements Load<T> {}

  /** What is shown is how things are. */
  record Ready<T>(T value) implements Load<T> {}

  /** There is nothing to show, and that is no failure. */
  record Empty<T>() implements Load<T> {}

  record Denied<T>(Problem problem) implements Load<T> {}

  record Failed<T>(Problem problem) implements Load<T> {}

  /**
   * Things may have changed, and nobody told us: readable, but never to be taken for live.
   *
   * @param since when it was last known to be how things are
   */
  record Stale<T>(T lastKnown, Instant since) implements Load<T> {}
}
