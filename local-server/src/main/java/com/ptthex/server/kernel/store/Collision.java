package com.ptthex.server.kernel.store;

import com.ptthex.shared.contract.Refusal;
import java.util.concurrent.ThreadLocalRandom;

/** Two transactions were in each other's way; one of them starts again. */
final class Collision extends RuntimeException {
  private static final long serialVersionUID = 1;

  Collision() {
    super("collision", null, false, false);
  }

  /** Longer each time, and never in step with the other. */
  static void rest(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, 10L << attempt));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refusal.Unavailable("stopping").raise();
    }
  }
}
