package com.ptthex.server.testing.crash;

import com.ptthex.shared.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that act without pause, and who remembers what they were told. */
final class Load implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Scenario scenario;
  private final AtomicInteger turns;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();
  private final BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
  private final Set<String> acknowledged;
  private final Set<Integer> doubtful = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  /**
   * @param turns goes on from crash to crash, as does what was acknowledged
   */
  Load(Scenario scenario, AtomicInteger turns, Set<String> acknowledged) {
    this.scenario = scenario;
    this.turns = turns;
    this.acknowledged = acknowledged;
  }

  void start(ApiClient owner, Pace pace) {
    for (var client = 0; client < pace.clients(); client++) {
      clients.add(threads.submit(() -> actUntilOver(owner, pace)));
    }
  }

  private void actUntilOver(ApiClient owner, Pace pace) {
    while (!over) {
      var turn = turns.incrementAndGet();
      if (scenario.acknowledged(owner, turn)) {
        acknowledged.add(scenario.trace(turn));
        told.add(turn);
        LockSupport.parkNanos(pace.pause().toNanos());
      } else {
        doubtful.add(turn);
        return;
      }
    }
  }

  /** Waits until so many more deeds were acknowledged. */
  void await(int deeds) throws InterruptedException {
    for (var count = 0; count < deeds; count++) {
      if (told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new IllegalStateException("nothing was acknowledged for a minute");
      }
    }
  }

  /** Turns of which nobody knows what became of them. */
  Set<Integer> end() throws InterruptedException, ExecutionException {
    over = true;
    for (var client : clients) {
      client.get();
    }
    return doubtful;
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
