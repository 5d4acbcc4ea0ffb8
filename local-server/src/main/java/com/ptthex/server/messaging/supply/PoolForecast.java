package com.ptthex.server.messaging.supply;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.supply.CostsApi.Add;
import com.ptthex.shared.messaging.supply.CostsApi.Enough;
import com.ptthex.shared.messaging.supply.CostsApi.Lacking;
import com.ptthex.shared.messaging.supply.CostsApi.Outlook;
import com.ptthex.shared.messaging.supply.CostsApi.Untold;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a pool lasts: everything the forecast looks at, and the forecast as a function of that
 * alone. No client has one number in two live threads, so the pool must have as many numbers as the
 * one person with the most threads needs. That need is taken to grow as it did.
 *
 * @param pool how many numbers it has
 * @param need how many one person needs now at most
 * @param before the same one week ago, two weeks ago and so on, as far as it is known
 * @param knownDays for how many full days there have been threads at all
 */
record PoolForecast(int pool, int need, List<Integer> before, int knownDays, Instant now) {
  /** From fewer nobody can tell growth from chance. */
  static final int LEAST_DAYS = 14;

  /** So far it looks back, and as far ahead. */
  static final int WEEKS = 4;

  private static final int WEEK = 7;
  private static final int AHEAD = WEEKS * WEEK;

  PoolForecast {
    before = List.copyOf(before);
    if (before.size() != weeks(knownDays)) {
      throw new IllegalArgumentException("as many weeks as are known");
    }
  }

  /** How many of the weeks before are known as a whole. */
  static int weeks(int knownDays) {
    return Math.min(WEEKS, knownDays / WEEK);
  }

  Decision<Outlook> decide() {
    var isShort = need > pool;
    var isTooNew = knownDays < LEAST_DAYS;
    var grown = isTooNew ? 0 : growth();
    var later = need + more(grown, AHEAD);
    var isOutgrown = later > pool;
    var settled = isShort ? 0 : isTooNew ? 1 : isOutgrown ? 2 : 3;
    var pace = Map.of("then", "" + (need - grown), "weeks", "" + before.size());
    var steps =
        List.of(
            step(0, settled, "pool-falls-short", Map.of("need", "" + need, "pool", "" + pool)),
            step(1, settled, "pool-history-too-short", tooNew()),
            step(2, settled, "pool-is-outgrown", with(pace, later)),
            step(3, settled, "pool-suffices", with(Map.of("pool", "" + pool), later)));
    return switch (settled) {
      case 0 -> new Chosen<>(new Lacking(need - pool), steps);
      case 1 -> new Declined<>("pool-history-too-short", steps, tooNew());
      case 2 -> new Chosen<>(new Add(later - pool, now.plus(lasting(grown))), steps);
      default -> new Chosen<>(new Enough(now.plus(Duration.ofDays(AHEAD))), steps);
    };
  }

  /** Since the oldest week that is known; where it fell, it may come back, but does not grow. */
  private int growth() {
    return Math.max(0, need - before.getLast());
  }

  /** How many more are needed after so many days: a number is needed whole, or not yet. */
  private int more(int grown, int days) {
    return grown == 0 ? 0 : grown * days / (before.size() * WEEK);
  }

  /** Until one is needed that the pool does not have. */
  private Duration lasting(int grown) {
    return Duration.ofDays(
        Math.ceilDiv((long) (pool - need + 1) * before.size() * WEEK, Math.max(1, grown)));
  }

  private Map<String, String> tooNew() {
    return Map.of("knownDays", "" + knownDays, "least", "" + LEAST_DAYS);
  }

  private Map<String, String> with(Map<String, String> facts, int later) {
    var all = new HashMap<>(facts);
    all.put("need", "" + need);
    all.put("later", "" + later);
    all.put("days", "" + AHEAD);
    return all;
  }

  /** What was not reached was not looked at. */
  private static Step step(int at, int settled, String rule, Map<String, String> facts) {
    return at > settled
        ? new Step(rule, Finding.NOT_REACHED, Map.of())
        : new Step(rule, at == settled ? Finding.FIRED : Finding.DID_NOT_FIRE, facts);
  }

  /** Whether and how soon somebody has to do something, to put the most urgent first. */
  static Optional<Instant> due(Outlook outlook) {
    return switch (outlook) {
      case Lacking _ -> Optional.of(Instant.MIN);
      case Add(var _, var by) -> Optional.of(by);
      case Enough _, Untold _ -> Optional.empty();
    };
  }
}
