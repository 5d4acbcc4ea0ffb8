package com.ptthex.shared.client;

import com.ptthex.shared.live.Bookmark;
import java.time.Instant;
import java.util.Optional;

/** Whether what was heard is all there is. */
public sealed interface LiveState {

  /** For the first time. */
  record Connecting() implements LiveState {}

  /**
   * @param since without a break
   */
  record Live(Bookmark servedUpTo, Instant since) implements LiveState {}

  /**
   * Something may have happened that was not heard; it is heard later.
   *
   * @param since when it was last known to be all
   * @param reason a code
   */
  record Stale(Optional<Bookmark> lastKnown, Instant since, String reason) implements LiveState {}

  /** For good: somebody must do something, such as sign in. */
  record Ended(String code) implements LiveState {}
}
