package com.ptthex.server.kernel.intent;

import java.time.Duration;

/**
 * Intents of one kind.
 *
 * @param name stable code, as it is stored and shown
 * @param payload what an intent carries; ids and references rather than content
 * @param atOnce how many a server works on at the same time
 */
public record Queue<T extends Record>(
    String name, Class<T> payload, int atOnce, Patience patience) {

  /**
   * How long it is tried.
   *
   * @param attempts after so many it is dead, and waits for a person
   * @param first the pause after the first attempt; each next one is twice as long
   * @param longest no pause is longer
   * @param lease how long an attempt may take, before others take it for lost
   */
  public record Patience(int attempts, Duration first, Duration longest, Duration lease) {
    public static final Patience USUAL =
        new Patience(8, Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofMinutes(1));

    /**
     * @param chance from 0 to 1; without it all that failed together would be tried together again
     */
    Duration pauseAfter(int attempt, double chance) {
      var doublings = Math.min(attempt - 1, 30);
      var nanos = Math.min((double) longest.toNanos(), first.toNanos() * Math.pow(2, doublings));
      return Duration.ofNanos((long) (nanos * (0.5 + chance / 2)));
    }
  }
}
