package com.ptthex.server.kernel.intent;

import java.util.concurrent.Semaphore;

/** An effect, and how many more of its attempts may run here at once. */
record Line<T extends Record>(Effect<T> effect, Semaphore free) {
  static <T extends Record> Line<T> of(Effect<T> effect) {
    return new Line<>(effect, new Semaphore(effect.queue().atOnce()));
  }
}
