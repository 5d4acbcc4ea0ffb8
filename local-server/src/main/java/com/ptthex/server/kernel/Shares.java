package com.ptthex.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ptthex.shared.contract.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;

/** So many times within a while for each who asks; remembered by this server alone. */
public final class Shares {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST_KEYS = 100_000;

  private final int most;
  private final Duration within;
  private final Cache<String, Bucket> buckets;

  public Shares(int most, Duration within) {
    this.most = most;
    this.within = within;
    var remembered = within.compareTo(REMEMBERED) > 0 ? within : REMEMBERED;
    this.buckets =
        Caffeine.newBuilder().expireAfterAccess(remembered).maximumSize(MOST_KEYS).build();
  }

  /** Refused when this one's share is used up, with how long to wait. */
  public void take(String key) {
    var probe = buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1;
      throw new Refusal.TooMany("too-many-calls", Map.of("retryAfterMillis", "" + wait)).raise();
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
        .build();
  }
}
