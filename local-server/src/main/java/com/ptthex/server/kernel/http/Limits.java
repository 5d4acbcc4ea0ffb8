package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.feed.FeedLimits;
import java.time.Duration;

/**
 * How much one may ask.
 *
 * @param perCaller calls a second for a caller with a session
 * @param perAddress calls a second for an address without one
 * @param head a connection on which no whole request comes for so long is closed
 */
public record Limits(int perCaller, int perAddress, FeedLimits feed, Duration head) {
  static final int BODY_BYTES = 1024 * 1024;

  /** Of what others tell in forms: a text of the longest kind is a quarter of it. */
  static final int FORM_BYTES = 64 * 1024;

  static final int HEADER_BYTES = 8 * 1024;
  static final int IDLE_MILLIS = 30_000;

  /** What has begun is answered within this time when the server stops, or not at all. */
  static final int STOP_MILLIS = 5_000;

  /** A body that takes longer is not waited for. */
  static final Duration BODY_TIME = Duration.ofSeconds(30);

  public static final Limits USUAL = new Limits(100, 10);

  public Limits(int perCaller, int perAddress) {
    this(perCaller, perAddress, FeedLimits.USUAL);
  }

  public Limits(int perCaller, int perAddress, FeedLimits feed) {
    this(perCaller, perAddress, feed, Duration.ofMillis(IDLE_MILLIS));
  }

  /** Requests an hour from one address that are for a person to look at: as scarce as that is. */
  public int strangersPerHour() {
    return Math.max(1, perAddress / 2);
  }
}
