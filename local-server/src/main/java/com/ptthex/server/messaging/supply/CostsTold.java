package com.ptthex.server.messaging.supply;

import static java.util.Comparator.comparing;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.inbox.PoolNeedReader;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.supply.CostReader.IdleRow;
import com.ptthex.server.messaging.supply.CostReader.Share;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.supply.CostsApi.Cost;
import com.ptthex.shared.messaging.supply.CostsApi.Costs;
import com.ptthex.shared.messaging.supply.CostsApi.FindUnused;
import com.ptthex.shared.messaging.supply.CostsApi.Forecast;
import com.ptthex.shared.messaging.supply.CostsApi.Monthly;
import com.ptthex.shared.messaging.supply.CostsApi.OfKind;
import com.ptthex.shared.messaging.supply.CostsApi.OfUnit;
import com.ptthex.shared.messaging.supply.CostsApi.Outlook;
import com.ptthex.shared.messaging.supply.CostsApi.Untold;
import com.ptthex.shared.messaging.supply.CostsApi.Unused;
import com.ptthex.shared.messaging.supply.CostsApi.UnusedFor;
import com.ptthex.shared.messaging.supply.CostsApi.WhichNumber;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.value.UnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the numbers cost, which are of no use, and how long the pool lasts, as people read it. */
final class CostsTold {
  /** As many units are told of as somebody reads. */
  private static final int MOST_UNITS = 50;

  private static final int CENTS = 2;
  private static final Duration WEEK = Duration.ofDays(7);

  private CostsTold() {}

  static Costs costs(Work work, Nothing nothing) {
    var shares = new CostReader(work.db()).all(work.scope());
    var kinds =
        Stream.of(NumberClass.values())
            .map(
                kind ->
                    new OfKind(
                        kind,
                        cost(shares.stream().filter(it -> it.numberClass() == kind).toList())))
            .toList();
    return new Costs(kinds, cost(shares));
  }

  static Monthly monthly(Work work, WhichNumber which) {
    var number =
        NumberReader.held(work, which.id())
            .orElseThrow(() -> new Refusal.NotFound("number-not-found").raise());
    return new Monthly(new CostReader(work.db()).monthly(number.number()));
  }

  static Unused unused(Work work, FindUnused find) {
    var days = find.unusedFor().orElse(UnusedFor.MONTH).days();
    var before = work.now().minus(Duration.ofDays(days));
    var reader = new CostReader(work.db());
    var slice =
        Keyset.slice(
            reader.page(work.scope(), before, find.after(), find.limit()),
            find.limit(),
            row -> Keyset.cursor(row.idleSince(), row.id().value()));
    return new Unused(
        slice.rows().stream().map(IdleRow::told).toList(),
        slice.next(),
        cost(reader.unused(work.scope(), before)));
  }

  /** What nobody has told is counted, and not taken for nothing. */
  private static Cost cost(List<Share> shares) {
    var monthly = new TreeMap<String, BigDecimal>();
    shares.forEach(
        share ->
            share
                .currency()
                .ifPresent(
                    currency ->
                        monthly.merge(
                            currency, share.amount().orElse(BigDecimal.ZERO), BigDecimal::add)));
    return new Cost(
        shares.stream().mapToInt(Share::numbers).sum(),
        monthly.entrySet().stream().map(sum -> price(sum.getKey(), sum.getValue())).toList(),
        shares.stream().filter(share -> share.currency().isEmpty()).mapToInt(Share::numbers).sum());
  }

  private static Price price(String currency, BigDecimal sum) {
    var exact = sum.stripTrailingZeros();
    return new Price(exact.setScale(Math.max(CENTS, exact.scale())).toPlainString(), currency);
  }

  static Forecast forecast(Work work, Nothing nothing) {
    var needs = new PoolNeedReader(work.db());
    var now = needs.now(work.scope());
    var before =
        IntStream.rangeClosed(1, PoolForecast.WEEKS)
            .mapToObj(weeks -> needs.at(work.scope(), work.now().minus(WEEK.multipliedBy(weeks))))
            .toList();
    var pools = new NumberReader(work.db()).poolInRotation(work.now());
    var units = new UnitReader(work.db());
    return new Forecast(
        needs.since(work.scope(), MOST_UNITS).entrySet().stream()
            .map(
                known -> {
                  var unit = known.getKey();
                  var serving =
                      units.above(unit).units().stream()
                          .mapToInt(each -> pools.getOrDefault(each, 0))
                          .sum();
                  return told(unit, facts(unit, serving, now, before, known.getValue(), work));
                })
            .sorted(
                comparing((OfUnit told) -> PoolForecast.due(told.outlook()).orElse(Instant.MAX)))
            .toList());
  }

  private static PoolForecast facts(
      UnitId unit,
      int pool,
      Map<UnitId, Integer> now,
      List<Map<UnitId, Integer>> before,
      Instant since,
      Work work) {
    var days = (int) Math.max(0, Duration.between(since, work.now()).toDays());
    return new PoolForecast(
        pool,
        now.getOrDefault(unit, 0),
        before.stream()
            .limit(PoolForecast.weeks(days))
            .map(then -> then.getOrDefault(unit, 0))
            .toList(),
        days,
        work.now());
  }

  private static OfUnit told(UnitId unit, PoolForecast forecast) {
    var decision = forecast.decide();
    return new OfUnit(
        unit,
        forecast.pool(),
        forecast.need(),
        forecast.before(),
        outlook(decision),
        decision.steps());
  }

  private static Outlook outlook(Decision<Outlook> decision) {
    return switch (decision) {
      case Decision.Chosen<Outlook>(var outlook, var _) -> outlook;
      case Decision.Declined<Outlook>(var code, var _, var facts) -> new Untold(code, facts);
    };
  }
}
