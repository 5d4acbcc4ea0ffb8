package com.ptthex.server.kernel.intent;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.intent.Effect.Attempt;
import com.ptthex.server.kernel.intent.Effect.Outcome;
import com.ptthex.server.kernel.intent.Effect.Settling;
import com.ptthex.server.kernel.intent.IntentStore.Claimed;
import com.ptthex.server.kernel.intent.Intents.Lease;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what intents ask for. Each attempt is leased, and its lease is on the disk, before it
 * begins; so whoever finds a lease that ended knows that something may have happened.
 */
public final class Workers implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** Also without a wake-up: pauses end, leases end, and other servers leave work behind. */
  private static final Duration REST = Duration.ofSeconds(1);

  private static final Instant AFTER_ANY_LEASE = Instant.parse("9999-01-01T00:00:00Z");

  /** An attempt that hangs does not keep the server from closing; its lease says what it is. */
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

  /** Attempts that never say how they ended may each have taken the server with them. */
  private static final int SILENT_ATTEMPTS = 3;

  private final Ground ground;
  private final Intents intents;
  private final List<Line<?>> lines;
  private final String[] names;
  private final Semaphore wake = new Semaphore(0);
  private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread giver = Thread.ofPlatform().name("workers").daemon().unstarted(this::give);
  private volatile boolean closing;

  /** The giver's alone. */
  private long tookBack = System.nanoTime() - REST.toNanos();

  public Workers(Ground ground, Intents intents, List<Effect<?>> effects) {
    this.ground = ground;
    this.intents = intents;
    var _ = Queues.of(effects);
    this.lines = effects.stream().<Line<?>>map(Line::of).toList();
    this.names = effects.stream().map(effect -> effect.queue().name()).toArray(String[]::new);
  }

  @Override
  public void start() {
    if (lines.isEmpty()) {
      return;
    }
    if (!ground.store().isShared()) {
      // Whoever held a lease on this database is gone, whatever the lease says.
      takeBack(_ -> AFTER_ANY_LEASE);
    }
    ground.ledger().onMove(wake::release);
    giver.start();
  }

  private void give() {
    while (!closing) {
      carryOn(this::takeBackNowAndThen);
      carryOn(this::giveOutWhatIsDue);
      rest();
    }
  }

  /** Every deed wakes it, and hardly any asks for work: that is seen by one look at all queues. */
  private void giveOutWhatIsDue() {
    var now = now();
    List<String> due = ground.store().reading(db -> new IntentStore(db).withWork(names, now));
    lines.stream()
        .filter(line -> due.contains(line.effect().queue().name()))
        .forEach(line -> carryOn(() -> giveOut(line)));
  }

  private void takeBackNowAndThen() {
    if (System.nanoTime() - tookBack >= REST.toNanos()) {
      takeBack(this::everybodysNow);
      tookBack = System.nanoTime();
    }
  }

  /** One queue that fails holds up no other, and no failure ends the work for good. */
  private static void carryOn(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException | Error failure) {
      // The store may come back; what is stored is not lost meanwhile.
      LOG.atWarn().addKeyValue("fault", Fault.of(failure)).log("no work given out; again soon");
    }
  }

  private void rest() {
    try {
      var _ = wake.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
      wake.drainPermits();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  private Instant now() {
    return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Leases end by it, so that no server ends another's early because its own clock is ahead. */
  private Instant everybodysNow(Handle db) {
    return ground.store().now(db, ground.clock()).truncatedTo(ChronoUnit.MICROS);
  }

  private void takeBack(Function<Handle, Instant> leasedUntil) {
    var now = now();
    var count =
        ground
            .store()
            .<Integer>writing(db -> new IntentStore(db).takeBack(leasedUntil.apply(db), now));
    if (count > 0) {
      LOG.atWarn().addKeyValue("count", count).log("attempts ended nobody knows how; tried again");
    }
  }

  private <T extends Record> void giveOut(Line<T> line) {
    var most = line.free().drainPermits();
    var claimed = List.<Claimed>of();
    // By this server's own clock, which the end of an attempt is looked at with.
    var until = now().plus(line.effect().queue().patience().lease());
    try {
      claimed = most == 0 || closing ? claimed : claimed(line.effect().queue(), most);
    } finally {
      line.free().release(most - claimed.size());
    }
    for (var intent : claimed) {
      attempts.execute(() -> attempt(line, intent, until));
    }
  }

  private List<Claimed> claimed(Queue<?> queue, int most) {
    var now = now();
    var lease = queue.patience().lease();
    var claimed =
        ground
            .store()
            .<List<Claimed>>writing(
                db ->
                    new IntentStore(db)
                        .claim(queue.name(), most, now, everybodysNow(db).plus(lease)));
    if (!claimed.isEmpty()) {
      awaitDurable(claimed);
    }
    return claimed;
  }

  /** Without it none of them begins, and there is nothing in doubt. */
  private void awaitDurable(List<Claimed> claimed) {
    try {
      ground.ledger().awaitDurable();
    } catch (RuntimeException | Error failure) {
      // Whatever it was: what cannot be given back now is taken back when its lease ends.
      carryOn(() -> giveBack(claimed));
      throw failure;
    }
  }

  private void giveBack(List<Claimed> unbegun) {
    var _ = ground.store().<Integer>writing(db -> new IntentStore(db).giveBack(unbegun));
  }

  private <T extends Record> void attempt(Line<T> line, Claimed intent, Instant until) {
    try {
      if (now().isBefore(until)) {
        settle(line.effect(), intent, outcome(line.effect(), intent));
      }
    } catch (Refused refused) {
      LOG.atWarn()
          .addKeyValue("queue", line.effect().queue().name())
          .addKeyValue("code", refused.refusal().code())
          .log("an outcome was not written down; its lease will end, and it is looked at again");
    } catch (RuntimeException | Error failure) {
      // What follows from an outcome is the feature's own; nobody above would hear of it.
      LOG.atError()
          .addKeyValue("queue", line.effect().queue().name())
          .addKeyValue("fault", Fault.of(failure))
          .log(
              "an outcome could not be written down; its lease will end, and it is looked at"
                  + " again");
    } finally {
      line.free().release();
      wake.release();
    }
  }

  private static <T extends Record> Outcome outcome(Effect<T> effect, Claimed intent) {
    if (intent.attempts() > effect.queue().patience().attempts() + SILENT_ATTEMPTS) {
      return new Outcome.Never("attempts-never-ended", Settling.NOTHING_MORE);
    }
    try {
      var json = intent.payload().getBytes(StandardCharsets.UTF_8);
      var payload = Wire.read(json, effect.queue().payload());
      return effect.attempt(
          new Attempt<>(intent.id(), payload, intent.attempts(), intent.doubtful()));
    } catch (RuntimeException | Error failure) {
      // An effect that throws did not say how far it came.
      LOG.atWarn()
          .addKeyValue("queue", effect.queue().name())
          .addKeyValue("fault", Fault.of(failure))
          .log("an attempt failed; it is tried again later");
      return new Outcome.Unknown("failed-unexpectedly");
    }
  }

  private void settle(Effect<?> effect, Claimed intent, Outcome outcome) {
    var patience = effect.queue().patience();
    var lease = new Lease(intent.id(), intent.lease());
    switch (outcome) {
      case Outcome.Done(var then) -> settle(lease, Settled.done(), then);
      case Outcome.Never(var code, var then) ->
          settle(lease, Settled.dead(code, intent.doubtful()), then);
      case Outcome.Again(var code) ->
          settle(lease, later(patience, intent, code, intent.doubtful()));
      case Outcome.Unknown(var code) -> settle(lease, later(patience, intent, code, true));
    }
  }

  private Settled later(Patience patience, Claimed intent, String code, boolean doubtful) {
    if (intent.attempts() >= patience.attempts()) {
      return Settled.dead(code, doubtful);
    }
    var pause = patience.pauseAfter(intent.attempts(), ThreadLocalRandom.current().nextDouble());
    return Settled.again(code, now().plus(pause), doubtful);
  }

  private void settle(Lease lease, Settled how) {
    settle(lease, how, Settling.NOTHING_MORE);
  }

  private void settle(Lease lease, Settled how, Settling then) {
    intents.settle(ground.pipeline(), lease, how, then);
  }

  /** Lets attempts that run come to their end; what is not given out yet stays stored. */
  @Override
  public void close() {
    closing = true;
    wake.release();
    try {
      if (giver.isAlive()) {
        giver.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    goodbye();
  }

  private void goodbye() {
    attempts.shutdown();
    try {
      if (!attempts.awaitTermination(patience().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.atWarn().log("attempts hang; closing without them, they are looked at again");
        attempts.shutdownNow();
      }
    } catch (InterruptedException _) {
      attempts.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Once its lease is over, an attempt has no outcome to wait for. */
  private Duration patience() {
    return lines.stream()
        .map(line -> line.effect().queue().patience().lease())
        .max(Comparator.naturalOrder())
        .filter(longest -> longest.compareTo(LONGEST_GOODBYE) < 0)
        .orElse(LONGEST_GOODBYE);
  }
}
