package com.ptthex.server.kernel.feed;

import com.ptthex.shared.contract.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Who follows now: no more than there are places for, and nobody for ever. */
final class Followers {
  /** A reader that is told of the end may take so long over it. */
  private static final long GOODBYE_NANOS = 1_000_000_000L;

  private final FeedLimits limits;
  private final Map<String, Integer> perCaller = new HashMap<>();
  private final Set<Place> places = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private boolean closed;

  Followers(FeedLimits limits) {
    this.limits = limits;
  }

  /** One reader's, whose thread is known once it is served. */
  final class Place implements AutoCloseable {
    private final String caller;
    private volatile Thread thread = Thread.currentThread();
    private volatile long sendingSince;

    private Place(String caller) {
      this.caller = caller;
    }

    void served() {
      thread = Thread.currentThread();
    }

    void sending() {
      // Zero means that nothing is being sent.
      sendingSince = System.nanoTime() | 1;
    }

    void sent() {
      sendingSince = 0;
    }

    private boolean isStuck() {
      var since = sendingSince;
      return since != 0 && System.nanoTime() - since > limits.patience().toNanos();
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  Place enter(String caller) {
    lock.lock();
    try {
      if (closed) {
        throw new Refusal.Unavailable("stopping").raise();
      }
      if (places.size() >= limits.readers()) {
        throw new Refusal.Unavailable("too-many-readers").raise();
      }
      if (perCaller.getOrDefault(caller, 0) >= limits.perCaller()) {
        var wait = Map.of("retryAfterMillis", "" + limits.heartbeat().toMillis());
        throw new Refusal.TooMany("too-many-streams", wait).raise();
      }
      perCaller.merge(caller, 1, Integer::sum);
      var place = new Place(caller);
      places.add(place);
      return place;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Place place) {
    lock.lock();
    try {
      if (places.remove(place)) {
        perCaller.computeIfPresent(place.caller, (_, count) -> count == 1 ? null : count - 1);
        left.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  int count() {
    return places.size();
  }

  void wake() {
    places.forEach(place -> LockSupport.unpark(place.thread));
  }

  /** Who takes nothing of what it is sent holds a thread and bytes for nothing. */
  void giveUpOnTheStuck() {
    for (var place : places) {
      if (place.isStuck()) {
        place.thread.interrupt();
      }
    }
  }

  /** Lets nobody in any more, and waits a little for who is told to leave. */
  void close() {
    lock.lock();
    try {
      closed = true;
      wake();
      var wait = GOODBYE_NANOS;
      while (!places.isEmpty() && wait > 0) {
        wait = left.awaitNanos(wait);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    places.forEach(place -> place.thread.interrupt());
  }
}
