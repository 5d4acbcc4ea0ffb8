package com.ptthex.server.kernel.feed;

import java.time.Duration;

/**
 * How many may follow, and how they are treated.
 *
 * @param readers of all callers together
 * @param heartbeat how often each reader is told that it is still served
 * @param patience how long a reader may take over what it is sent
 * @param lag how many batches a reader may be behind while it follows
 */
public record FeedLimits(
    int readers, int perCaller, Duration heartbeat, Duration patience, int lag) {
  public static final FeedLimits USUAL =
      new FeedLimits(1_000, 10, Duration.ofSeconds(5), Duration.ofSeconds(20), 512);
}
