package com.ptthex.server.kernel.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far readers may read, and who wants to know when it moves. */
final class Mark {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile long number;

  long number() {
    return number;
  }

  void onMove(Runnable listener) {
    listeners.add(listener);
  }

  void moveTo(long durable) {
    if (durable > number) {
      number = durable;
      listeners.forEach(Runnable::run);
    }
  }
}
