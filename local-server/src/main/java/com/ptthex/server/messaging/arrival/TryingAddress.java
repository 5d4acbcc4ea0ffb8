package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.arrival.TrialStore.Kept;
import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.arrival.TrialApi.Standing;
import com.ptthex.shared.messaging.arrival.TrialApi.Try;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has the site look whether it is found at an address, before anybody relies on it. */
final class TryingAddress implements Effect<TryingAddress.Trip> {
  /** One lost call makes no site unreachable. */
  private static final int ENOUGH_ATTEMPTS = 2;

  /** What was found out so long ago may have changed since. */
  static final Duration REMEMBERED = Duration.ofDays(1);

  static final Queue<Trip> QUEUE =
      new Queue<>(
          "arrival.trials",
          Trip.class,
          1,
          new Patience(4, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(2)));

  private final Store store;
  private final Knock knock;

  TryingAddress(Store store, Knock knock) {
    this.store = store;
    this.knock = knock;
  }

  record Trip(UUID run) {}

  static Standing standing(Work work, Nothing nothing) {
    mustSeeAll(work);
    return now(work);
  }

  private static Standing now(Work work) {
    var since = work.now().minus(REMEMBERED);
    return new Standing(
        new TrialStore(work.db())
            .latest()
            .filter(kept -> kept.askedAt().isAfter(since))
            .map(Kept::told));
  }

  static Standing begin(Work work, Try wish) {
    mustSeeAll(work);
    work.guard(Rounds.GUARD);
    var run = UUID.randomUUID();
    new TrialStore(work.db()).begun(run, wish.address(), work.now());
    Intents.add(work, QUEUE, Rounds.site(work), new Trip(run));
    Rounds.tell(work, ArrivalEvents.TRIED);
    return now(work);
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("arrival-is-the-whole-sites", Map.of()).raise();
    }
  }

  @Override
  public Queue<Trip> queue() {
    return QUEUE;
  }

  /** Somebody who tries another one waits for this one no more. */
  @Override
  public Outcome attempt(Attempt<Trip> attempt) {
    var run = attempt.payload().run();
    Optional<Kept> wanted = store.reading(db -> new TrialStore(db).latest());
    if (wanted.filter(kept -> kept.run().equals(run)).isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    var trouble = new RoundTrip(wanted.get().address(), Optional.empty(), knock).trouble();
    return trouble.filter(TryingAddress::mayPass).isPresent() && attempt.number() < ENOUGH_ATTEMPTS
        ? new Outcome.Again(trouble.get().code())
        : new Outcome.Done(work -> settle(work, run, trouble));
  }

  private static boolean mayPass(ProviderError trouble) {
    return trouble != ProviderError.SITE_ADDRESS_REFUSED;
  }

  private static void settle(Work work, UUID run, Optional<ProviderError> trouble) {
    work.guard(Rounds.GUARD);
    if (new TrialStore(work.db()).ended(run, work.now(), trouble)) {
      Rounds.tell(work, ArrivalEvents.TRIED);
    }
  }
}
