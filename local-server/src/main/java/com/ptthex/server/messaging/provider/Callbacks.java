package com.ptthex.server.messaging.provider;

import java.time.Instant;

/**
 * Hears what a provider tells by itself, however it does. News may come twice, late, in the wrong
 * order or not at all; who throws is told again.
 */
public interface Callbacks {
  void arrived(Carried message);

  /**
   * @param at when it was so
   */
  void progressed(CarriedKey key, Progress progress, Instant at);
}
