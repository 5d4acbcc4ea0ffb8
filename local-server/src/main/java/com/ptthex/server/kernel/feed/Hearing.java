package com.ptthex.server.kernel.feed;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.ledger.CursorStore;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.kernel.watch.Meters;
import com.ptthex.shared.live.Position;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has one subscriber hear everything, in order and at least once, on a thread of its own, so that
 * one that fails keeps nobody else waiting. Its place is stored after what it did.
 */
public final class Hearing implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
  private static final Duration REST = Duration.ofSeconds(1);

  /** As many as are heard again when one of them fails, or waited for when the server stops. */
  private static final int TOGETHER = 50;

  private static final long FIRST_BACK_OFF_MILLIS = 50;
  private static final long LONGEST_BACK_OFF_MILLIS = 60_000;

  private final Subscriber subscriber;
  private final LatestEvents latest;
  private final Store store;
  private final Ledger ledger;
  private final Thread thread;
  private volatile Position heard;

  /** What stands in the store of it, and since when. The thread's alone. */
  private Position kept;

  private long keptAt = System.nanoTime();
  private final AtomicInteger failures = new AtomicInteger();

  /** A deed may have more events than were heard of it before the last end. */
  private volatile boolean behind = true;

  private volatile boolean closing;

  public Hearing(
      Subscriber subscriber, LatestEvents latest, Store store, Ledger ledger, Meters meters) {
    this.subscriber = subscriber;
    this.latest = latest;
    this.store = store;
    this.ledger = ledger;
    this.heard = Position.beginning(ledger.epoch());
    this.kept = heard;
    this.thread =
        Thread.ofPlatform().name("hears " + subscriber.name()).daemon().unstarted(this::run);
    meters.watch(
        "ptthex.subscriber.behind",
        "Deeds that a subscriber has not heard of yet",
        () -> Math.max(0, ledger.mark() - heard.number()),
        "subscriber",
        subscriber.name());
    meters.watch(
        "ptthex.subscriber.failures",
        "How often in a row a subscriber failed at the event it is at",
        failures::get,
        "subscriber",
        subscriber.name());
  }

  @Override
  public void start() {
    heard = store.reading(db -> new CursorStore(db).find(subscriber.name(), ledger.epoch()));
    kept = heard;
    ledger.onMove(() -> LockSupport.unpark(thread));
    thread.start();
  }

  private void run() {
    while (!closing) {
      try {
        keepNowAndThen();
        if (behind || ledger.mark() > heard.number()) {
          hearPage();
        } else {
          LockSupport.parkNanos(REST.toNanos());
        }
        recovered();
      } catch (RuntimeException failure) {
        // Whatever it is that fails, what happened must not be passed over.
        failed(failure);
      }
    }
    keepAtTheEnd();
  }

  private void keepAtTheEnd() {
    try {
      keep();
    } catch (RuntimeException failure) {
      // Whatever it is: nothing is lost by it.
      LOG.atDebug().addKeyValue("fault", Fault.of(failure)).log("some is heard again at the start");
    }
  }

  private void hearPage() {
    var mark = ledger.mark();
    var page = latest.after(heard);
    var patience = behind ? Duration.ZERO : subscriber.gathers(page.events());
    if (patience.isPositive()) {
      rest(patience);
      mark = ledger.mark();
      page = latest.after(heard);
    }
    for (var rest = page.events(); !rest.isEmpty() && !closing; ) {
      var together = rest.subList(0, Math.min(TOGETHER, rest.size()));
      subscriber.hear(together);
      heard = together.getLast().position();
      rest = rest.subList(together.size(), rest.size());
    }
    if (!closing) {
      heard = page.upTo();
      behind = heard.number() < mark;
    }
  }

  /** Whoever hears page after page does not write each of them down. */
  private void keepNowAndThen() {
    if (System.nanoTime() - keptAt >= REST.toNanos()) {
      keep();
    }
  }

  /**
   * Not made durable, and not each time: what is heard again after the end was done under the same
   * key before.
   */
  private void keep() {
    if (!heard.equals(kept)) {
      var place = heard;
      var _ =
          store.<Position>writing(
              db -> {
                new CursorStore(db).move(subscriber.name(), place);
                return place;
              });
      kept = place;
      keptAt = System.nanoTime();
    }
  }

  private void failed(RuntimeException failure) {
    var times = failures.incrementAndGet();
    behind = true;
    if (times == 1) {
      LOG.atError()
          .addKeyValue("subscriber", subscriber.name())
          .addKeyValue("after", heard.text())
          .addKeyValue("fault", Fault.of(failure))
          .log("a subscriber failed; it hears the same event again, ever more rarely");
    }
    var longest = Math.min(LONGEST_BACK_OFF_MILLIS, FIRST_BACK_OFF_MILLIS << Math.min(times, 20));
    var millis = ThreadLocalRandom.current().nextLong(longest / 2, longest);
    rest(Duration.ofMillis(millis));
  }

  /** Whatever happens meanwhile, but its own end. */
  private void rest(Duration full) {
    var until = System.nanoTime() + full.toNanos();
    for (var left = full.toNanos(); left > 0 && !closing; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void recovered() {
    if (failures.get() > 0) {
      LOG.atInfo()
          .addKeyValue("subscriber", subscriber.name())
          .addKeyValue("failures", failures.get())
          .log("a subscriber goes on");
      failures.set(0);
    }
  }

  /** Lets it end with what it is at. */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
