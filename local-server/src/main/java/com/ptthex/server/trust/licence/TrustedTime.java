package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.licence.ClockStore.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * As late as it must be by now, whatever the clock says: what a signed document was issued at, and
 * the time that this server has run since, by a counter that nobody can set. A clock that jumps
 * ahead raises nothing by itself, so that a site is not shut out when the clock is mended; one that
 * was moved back beneath it is found out.
 */
final class TrustedTime {
  /** Clocks are set by some minutes in good faith. */
  static final Duration GOOD_FAITH = Duration.ofMinutes(10);

  private static final Duration KEPT_EVERY = Duration.ofMinutes(10);
  private static final Instant LONG_AGO = Instant.EPOCH.plus(Duration.ofDays(365));

  private final Store store;
  private final LongSupplier ticks;
  private Mark mark;
  private long markedAt;

  TrustedTime(Store store, LongSupplier ticks) {
    this.store = store;
    this.ticks = ticks;
    this.mark = store.reading(db -> new ClockStore(db).mark());
    this.markedAt = ticks.getAsLong();
  }

  synchronized Instant atLeast() {
    return mark.at().plusNanos(ticks.getAsLong() - markedAt);
  }

  boolean movedBack(Instant now) {
    return now.isBefore(atLeast().minus(GOOD_FAITH));
  }

  /** Something that is believed says that it is this late. */
  synchronized void heard(Instant at) {
    if (at.isAfter(atLeast())) {
      mark = new Mark(at, mark.turn());
      markedAt = ticks.getAsLong();
    }
  }

  /**
   * Somebody who has nothing to do with this machine says that it is this late. It counts where our
   * own clock says so too: neither of the two alone can shut the site out.
   */
  void witnessed(Instant said, Instant own) {
    if (Duration.between(said, own).abs().compareTo(GOOD_FAITH) <= 0) {
      heard(said.isBefore(own) ? said : own);
    }
  }

  /**
   * Takes over what was set anew, here or by another server of the site. What a deed has set that
   * is taken back in the end is another turn too, and so is left again.
   */
  synchronized void follow(Mark kept) {
    if (kept.turn() != mark.turn()) {
      mark = kept;
      markedAt = ticks.getAsLong();
    }
  }

  Background keeping() {
    return new Every(
            KEPT_EVERY,
            "trusted-time",
            this::keep,
            "how late it is could not be kept; the next try is in some minutes")
        .atTheEnd();
  }

  void keep() {
    var _ =
        store.writing(
            db -> {
              var clock = new ClockStore(db);
              follow(clock.mark());
              var now = mark();
              // Nothing was heard yet where it is that long ago.
              return now.at().isAfter(LONG_AGO) && clock.raise(now);
            });
  }

  private synchronized Mark mark() {
    return new Mark(atLeast(), mark.turn());
  }
}
