package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.value.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the simulated provider behaves. The same script, seed and clock make the same day.
 *
 * @param balance what is on the account at first
 * @param pace how long things take
 * @param refused whom it takes nothing for, and the code it says so with
 * @param failing to whom nothing arrives, and the code of that
 * @param odds what happens by chance
 * @param perSecond how many messages it takes in a second
 */
record Script(
    long seed,
    Money balance,
    Pace pace,
    Map<PhoneNumber, Integer> refused,
    Map<PhoneNumber, Integer> failing,
    Odds odds,
    int perSecond,
    List<Outage> outages) {

  private static final Money FIFTY = new Money(new BigDecimal("50.00"), "USD");

  Script {
    refused = Map.copyOf(refused);
    failing = Map.copyOf(failing);
    outages = List.copyOf(outages);
  }

  /**
   * @param quickest until a message arrives
   * @param slowest until a message arrives
   */
  record Pace(Duration quickest, Duration slowest) {}

  /**
   * Each in a hundred.
   *
   * @param fails messages that do not arrive
   * @param answers messages that somebody writes back to
   * @param twice news that comes twice
   * @param disordered news that comes late, after what happened since
   * @param lost news that never comes, so that who waits must ask
   */
  record Odds(int fails, int answers, int twice, int disordered, int lost) {
    static final Odds NONE = new Odds(0, 0, 0, 0, 0);
  }

  /** Some time when nothing is to be had. */
  record Outage(Instant from, Instant until, How how) {
    enum How {
      /** It is none. */
      NONE,
      /** Nobody answers. */
      NOT_REACHED,
      /** It says that it is in trouble. */
      IN_TROUBLE,
      /** It does what it is asked, and then says nothing. */
      SILENT
    }

    boolean isAt(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /** Where all goes well. */
  static Script calm(long seed) {
    return new Script(
        seed,
        FIFTY,
        new Pace(Duration.ofSeconds(1), Duration.ofSeconds(4)),
        Map.of(),
        Map.of(),
        Odds.NONE,
        10,
        List.of());
  }

  /** As on most days: a little goes wrong, and people answer. */
  static Script usual(long seed) {
    return calm(seed).with(new Odds(3, 35, 4, 4, 1));
  }

  Script with(Odds changed) {
    return new Script(seed, balance, pace, refused, failing, changed, perSecond, outages);
  }

  Script with(Money changed) {
    return new Script(seed, changed, pace, refused, failing, odds, perSecond, outages);
  }

  Script refusing(PhoneNumber to, int code) {
    var more = new HashMap<>(refused);
    more.put(to, code);
    return new Script(seed, balance, pace, more, failing, odds, perSecond, outages);
  }

  Script failing(PhoneNumber to, int code) {
    var more = new HashMap<>(failing);
    more.put(to, code);
    return new Script(seed, balance, pace, refused, more, odds, perSecond, outages);
  }

  Script atMost(int each) {
    return new Script(seed, balance, pace, refused, failing, odds, each, outages);
  }

  Script with(Outage outage) {
    var more = new ArrayList<>(outages);
    more.add(outage);
    return new Script(seed, balance, pace, refused, failing, odds, perSecond, more);
  }
}
