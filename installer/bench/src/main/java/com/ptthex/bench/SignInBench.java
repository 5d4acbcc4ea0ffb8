package com.ptthex.bench;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.DemoPassword;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether a watch tells a login that nobody has from a wrong password, and what a guess costs
 * beside the bare hash that it cannot do without.
 */
final class SignInBench implements Bench {
  private static final int WARM = 10;
  private static final String SOMEBODY = "demo-" + Names.camel(Role.DISPATCHER);
  private static final Password RIGHT = DemoPassword.PASSWORD;
  private static final Password WRONG = new Password("not to " + RIGHT.value());

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public String purpose() {
    return "an unknown login beside a wrong password, and both beside the bare hash";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var wanted = terms.quick() ? 40 : 400;
    terms.say("%s. %,d rounds over loopback.".formatted(Machine.told(), wanted));
    try (var scratch = Scratch.make();
        var site = BenchSite.open(scratch.folder().resolve("site"))) {
      var bare = BareHash.ofSite(site.database());
      terms.say(bare.told());
      var guesser = new Guesser(site.address());
      for (var warm = 0; warm < WARM; warm++) {
        var _ = round(guesser, bare, false);
      }
      var rounds = new ArrayList<Round>();
      while (rounds.size() < wanted) {
        rounds.add(round(guesser, bare, rounds.size() % 2 == 0));
      }
      return figures(terms, rounds);
    }
  }

  /** In nanoseconds, one after the other: what the machine does meanwhile befalls all alike. */
  private record Round(long unknown, long wrong, long right, long bare) {}

  /**
   * @param nobodyFirst whoever comes first pays for what rested meanwhile, so they take turns
   */
  private static Round round(Guesser guesser, BareHash bare, boolean nobodyFirst) throws Exception {
    try (var from = guesser.elsewhere()) {
      var first = from.refused(nobodyFirst ? from.nobody() : SOMEBODY, WRONG);
      var second = from.refused(nobodyFirst ? SOMEBODY : from.nobody(), WRONG);
      var unknown = nobodyFirst ? first : second;
      var wrong = nobodyFirst ? second : first;
      // Who it really is ends what is held against the login, so that the next round is alike.
      var right = from.letIn(SOMEBODY, RIGHT);
      var began = System.nanoTime();
      var _ = bare.hash();
      return new Round(unknown, wrong, right, System.nanoTime() - began);
    }
  }

  private Figures figures(Terms terms, List<Round> rounds) {
    var unknown = told(terms, "unknown", rounds, Round::unknown);
    var wrong = told(terms, "wrong", rounds, Round::wrong);
    var right = told(terms, "right", rounds, Round::right);
    var bare = told(terms, "bare hash", rounds, Round::bare);
    return new Figures(name())
        .durations("unknown", unknown)
        .durations("wrong", wrong)
        .durations("right", right)
        .peer("bareHash.p50", bare.millis(50))
        .ratio("unknownToWrong.p50", unknown.millis(50) / wrong.millis(50))
        .ratio("wrongToBareHash.p50", wrong.millis(50) / bare.millis(50));
  }

  private static Percentiles told(
      Terms terms, String name, List<Round> rounds, ToLongFunction<Round> part) {
    var took = Percentiles.of(rounds.stream().mapToLong(part));
    terms.say(
        "%-10s p50 %.2f ms, p95 %.2f ms, worst %.2f ms"
            .formatted(name, took.millis(50), took.millis(95), took.worstMillis()));
    return took;
  }
}
