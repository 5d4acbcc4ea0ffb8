package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.shared.value.Version;
import java.time.Duration;

/** Has the site call itself from outside, as its provider would, where it may be called at all. */
final class Knocking implements Effect<Knocking.Trip> {
  /**
   * The first may come before every server of the site has read its new address, and one lost call
   * makes no site unreachable.
   */
  private static final int ENOUGH_ATTEMPTS = 3;

  static final Queue<Trip> QUEUE =
      new Queue<>(
          "arrival.trips",
          Trip.class,
          1,
          new Patience(6, Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMinutes(2)));

  private final KnockSounding sounding;

  Knocking(KnockSounding sounding) {
    this.sounding = sounding;
  }

  /**
   * @param address which choice of it
   */
  record Trip(Version address) {}

  static void ask(Work work) {
    var chosen = new PublicAddressReader(work.db()).now();
    if (chosen.address().isPresent()) {
      Intents.add(work, QUEUE, Rounds.site(work), new Trip(chosen.version()));
    }
  }

  @Override
  public Queue<Trip> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Trip> attempt) {
    var heard = sounding.knock(attempt.payload().address()::equals);
    if (heard.isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    var trouble = heard.get().trouble();
    return trouble.isPresent() && attempt.number() < ENOUGH_ATTEMPTS
        ? new Outcome.Again(trouble.get().code())
        : new Outcome.Done(work -> sounding.keep(work, heard.get()));
  }
}
