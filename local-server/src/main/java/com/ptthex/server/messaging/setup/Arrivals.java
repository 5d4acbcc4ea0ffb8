package com.ptthex.server.messaging.setup;

import com.ptthex.server.kernel.Work;
import java.time.Instant;

/** Offered by whoever takes what arrives. */
public interface Arrivals {
  /**
   * @param connected since when the site has the provider that it has
   */
  Arrival now(Work work, Instant connected);
}
