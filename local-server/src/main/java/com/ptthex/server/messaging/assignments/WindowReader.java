package com.ptthex.server.messaging.assignments;

import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who looks after a client when, for what goes by that. */
public final class WindowReader {
  private final WindowStore windows;

  public WindowReader(Handle db) {
    this.windows = new WindowStore(db);
  }

  /**
   * A window as far as anybody goes by it.
   *
   * @param endsAt no longer within it
   */
  public record Span(WindowId id, Instant startsAt, Instant endsAt) {}

  /**
   * Of those that a sitter has with a client, the first that has not ended by then: the one that
   * holds at that time, or else the next one. None of a client's overlap, so one row is enough.
   */
  public Optional<Span> notOver(PersonId client, PersonId sitter, Instant by) {
    return windows.notOver(client, sitter, by);
  }

  /** How many of the whole site count at this moment, when they count so much before and after. */
  public int counting(Instant now, Duration before, Duration after) {
    return windows.counting(now.plus(before), now.minus(after));
  }
}
