package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import java.time.Instant;
import java.util.Optional;

/**
 * What speaks for and against one part, whoever found it, and what it comes to. It decides alone,
 * and knows nobody.
 *
 * @param isSetUp whether there is anything that could work
 * @param worked when it last did what it is there for
 * @param failure what stands against it since then
 * @param limits how far a failure goes
 * @param lameness what it leaves to be desired though it works
 */
record Evidence(
    boolean isSetUp,
    Optional<Instant> worked,
    Optional<Trouble> failure,
    Limits limits,
    Optional<Trouble> lameness) {

  enum Limits {
    /** Nothing works while it lasts. */
    ALL,
    /** Most of what is asked of it still comes to something. */
    SOME
  }

  static Evidence notSetUp() {
    return new Evidence(false, Optional.empty(), Optional.empty(), Limits.ALL, Optional.empty());
  }

  static Evidence of(Optional<Instant> worked, Optional<Trouble> failure) {
    return new Evidence(true, worked, failure, Limits.ALL, Optional.empty());
  }

  Evidence partly(boolean isPartly) {
    return new Evidence(isSetUp, worked, failure, isPartly ? Limits.SOME : Limits.ALL, lameness);
  }

  Evidence lame(Optional<Trouble> amiss) {
    return new Evidence(isSetUp, worked, failure, limits, amiss);
  }

  State state() {
    if (!isSetUp) {
      return State.NOT_SET_UP;
    }
    if (failure.isPresent()) {
      return limits == Limits.SOME && worked.isPresent()
          ? State.WORKS_WITH_TROUBLE
          : State.DOES_NOT_WORK;
    }
    if (worked.isEmpty()) {
      return State.NOT_TRIED;
    }
    return lameness.isPresent() ? State.WORKS_WITH_TROUBLE : State.WORKS;
  }

  /** The one that decided; nothing where all is well, or nobody knows. */
  Optional<Trouble> trouble() {
    return switch (state()) {
      case DOES_NOT_WORK -> failure;
      case WORKS_WITH_TROUBLE -> failure.or(() -> lameness);
      case WORKS, NOT_SET_UP, NOT_TRIED -> Optional.empty();
    };
  }
}
