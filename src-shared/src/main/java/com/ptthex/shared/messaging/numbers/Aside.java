package com.ptthex.shared.messaging.numbers;

import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.Optional;

/**
 * That a number is set aside: it stays what it is and keeps what goes over it, but nothing chooses
 * it by itself.
 *
 * @param by who did it, as an account's name
 * @param until when it comes back by itself; absent when somebody has to give it back
 */
public record Aside(Note reason, Label by, Instant since, Optional<Instant> until) {

  /** Nobody has to do anything for the end to hold. */
  public boolean holds(Instant now) {
    return until.stream().allMatch(now::isBefore);
  }
}
