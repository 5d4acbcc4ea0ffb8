package com.ptthex.server.messaging.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.supply.CostsApi.Add;
import com.ptthex.shared.messaging.supply.CostsApi.Enough;
import com.ptthex.shared.messaging.supply.CostsApi.Lacking;
import com.ptthex.shared.messaging.supply.CostsApi.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How long a pool lasts, as a function of its facts. */
final class PoolForecastTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private static PoolForecast known(int pool, int need, Integer... before) {
    return new PoolForecast(pool, need, List.of(before), before.length * 7, NOW);
  }

  private static Instant in(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  @Provide
  Arbitrary<PoolForecast> forecasts() {
    var threads = Arbitraries.integers().between(0, 40);
    return Combinators.combine(
            threads, threads, threads.list().ofSize(4), Arbitraries.integers().between(0, 60))
        .as(
            (pool, need, before, days) ->
                new PoolForecast(
                    pool, need, before.subList(0, PoolForecast.weeks(days)), days, NOW));
  }

  private static Optional<Outlook> outlook(PoolForecast forecast) {
    return forecast.decide() instanceof Chosen<Outlook>(var outlook, var _)
        ? Optional.of(outlook)
        : Optional.empty();
  }

  private static PoolForecast with(PoolForecast forecast, int pool) {
    return new PoolForecast(
        pool, forecast.need(), forecast.before(), forecast.knownDays(), forecast.now());
  }

  @Property
  void nothingIsForetoldFromLessThanTwoWeeksUnlessSomeAreLackingNow(
      @ForAll("forecasts") PoolForecast forecast) {
    var isShort = forecast.need() > forecast.pool();
    assertThat(forecast.decide() instanceof Declined<Outlook>)
        .isEqualTo(!isShort && forecast.knownDays() < 14);
  }

  @Property
  void lackingNowIsExactlyWhatThePersonWithTheMostNeedsBeyondThePool(
      @ForAll("forecasts") PoolForecast forecast) {
    var lacking =
        outlook(forecast)
            .flatMap(
                it -> it instanceof Lacking(var count) ? Optional.of(count) : Optional.empty());
    assertThat(lacking.orElse(0)).isEqualTo(Math.max(0, forecast.need() - forecast.pool()));
  }

  /** What is advised is enough, and one fewer is not. */
  @Property
  void whoAddsAsManyAsWereAdvisedHasEnoughAndWhoAddsFewerDoesNot(
      @ForAll("forecasts") PoolForecast forecast) {
    if (outlook(forecast).orElse(null) instanceof Add(var count, var by)) {
      assertThat(count).isPositive();
      assertThat(by).isAfter(NOW).isBeforeOrEqualTo(in(28));
      assertThat(outlook(with(forecast, forecast.pool() + count))).containsInstanceOf(Enough.class);
      assertThat(outlook(with(forecast, forecast.pool() + count - 1)))
          .containsInstanceOf(Add.class);
    }
  }

  @Property
  void aLargerPoolNeverNeedsMoreNorSooner(
      @ForAll("forecasts") PoolForecast forecast, @ForAll @IntRange(min = 1, max = 20) int more) {
    var larger = outlook(with(forecast, forecast.pool() + more)).flatMap(PoolForecast::due);
    larger.ifPresent(
        due ->
            assertThat(outlook(forecast).flatMap(PoolForecast::due).orElseThrow())
                .isBeforeOrEqualTo(due));
  }

  @Property
  void whereTheNeedDidNotGrowWhatIsEnoughNowIsEnough(@ForAll("forecasts") PoolForecast forecast) {
    if (forecast.knownDays() >= 14
        && forecast.need() <= forecast.pool()
        && forecast.need() <= forecast.before().getLast()) {
      assertThat(outlook(forecast)).contains(new Enough(in(28)));
    }
  }

  @Property
  void exactlyOneRuleSettlesItAndNoneAfterItIsLookedAt(@ForAll("forecasts") PoolForecast forecast) {
    var findings = forecast.decide().steps().stream().map(Step::finding).toList();
    var fired = findings.indexOf(Finding.FIRED);
    assertThat(findings).hasSize(4).containsOnlyOnce(Finding.FIRED);
    assertThat(findings.subList(0, fired)).allMatch(Finding.DID_NOT_FIRE::equals);
    assertThat(findings.subList(fired + 1, 4)).allMatch(Finding.NOT_REACHED::equals);
  }

  @Example
  void aNeedThatGrewFromOneToThreeInFourWeeksIsTakenToGrowToFive() {
    assertThat(known(5, 3, 3, 2, 2, 1).decide())
        .isInstanceOfSatisfying(
            Chosen.class, chosen -> assertThat(chosen.value()).isEqualTo(new Enough(in(28))));
    assertThat(outlook(known(4, 3, 3, 2, 2, 1))).contains(new Add(1, in(28)));
    // A number more is needed every fourteen days.
    assertThat(outlook(known(3, 3, 3, 2, 2, 1))).contains(new Add(2, in(14)));
    assertThat(outlook(known(2, 3, 3, 2, 2, 1))).contains(new Lacking(1));
  }

  @Example
  void itTellsTheFactsThatItWasMadeFrom() {
    Decision<Outlook> decision = known(3, 3, 3, 2, 2, 1).decide();
    assertThat(decision.steps())
        .containsExactly(
            new Step("pool-falls-short", Finding.DID_NOT_FIRE, Map.of("need", "3", "pool", "3")),
            new Step(
                "pool-history-too-short",
                Finding.DID_NOT_FIRE,
                Map.of("knownDays", "28", "least", "14")),
            new Step(
                "pool-is-outgrown",
                Finding.FIRED,
                Map.of("then", "1", "weeks", "4", "need", "3", "later", "5", "days", "28")),
            new Step("pool-suffices", Finding.NOT_REACHED, Map.of()));
    if (!(new PoolForecast(3, 1, List.of(1), 13, NOW).decide()
        instanceof Declined<?>(var code, var _, var facts))) {
      throw new AssertionError("thirteen days say enough");
    }
    assertThat(code).isEqualTo("pool-history-too-short");
    assertThat(facts).isEqualTo(Map.of("knownDays", "13", "least", "14"));
  }
}
