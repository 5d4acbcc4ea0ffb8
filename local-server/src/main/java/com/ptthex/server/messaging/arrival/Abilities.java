package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Held;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.AbilityApi.Arriving;
import com.ptthex.shared.messaging.arrival.AbilityApi.Find;
import com.ptthex.shared.messaging.arrival.AbilityApi.OfNumber;
import com.ptthex.shared.messaging.arrival.AbilityApi.Page;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Told;
import com.ptthex.shared.messaging.arrival.AbilityApi.Which;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers can do and what stands against each, from what was told and what is kept. */
record Abilities(ProviderReader provider) {

  Page page(Work work, Find find) {
    var slice = NumberReader.page(work, find.search(), find.after(), find.limit());
    return new Page(rows(work, slice.rows()), slice.next());
  }

  OfNumber one(Work work, Which which) {
    var number =
        NumberReader.held(work, which.id())
            .orElseThrow(() -> new Refusal.NotFound("number-not-found").raise());
    var standings = new StandingReader(work.db(), provider);
    var state =
        provider
            .connection(work.db())
            .flatMap(
                now -> Optional.ofNullable(states(work, now, List.of(which.id())).get(which.id())));
    return new OfNumber(
        rows(work, List.of(number)).getFirst(),
        arriving(standings.reach().way(), state),
        standings.every().toSeconds());
  }

  /** A number that is not right is not brought here, wherever the site is found. */
  static Arriving arriving(Way way, Optional<State> state) {
    if (way == Way.NOT_CONNECTED) {
      return Arriving.NOT_CARRIED;
    }
    return switch (state.orElse(State.WAITING)) {
      case NOT_THERE -> Arriving.NOT_THERE;
      case WAITING -> Arriving.NOT_KNOWN;
      case DIFFERS, DETOURED, GROUPED, FAILED -> Arriving.ELSEWHERE;
      case RIGHT -> arriving(way);
    };
  }

  private static Arriving arriving(Way way) {
    return switch (way) {
      case NOT_CONNECTED -> Arriving.NOT_CARRIED;
      case IN_THE_HOUSE -> Arriving.IN_THE_HOUSE;
      case FETCHED -> Arriving.FETCHED;
      case CHECKING -> Arriving.CHECKING;
      case NOT_REACHED -> Arriving.NOT_REACHED;
      case VERIFIED -> Arriving.BROUGHT;
    };
  }

  private List<Row> rows(Work work, List<Held> numbers) {
    var ids = numbers.stream().map(Held::id).toList();
    var connection = provider.connection(work.db());
    var told = connection.map(now -> new AbilityStore(work.db()).of(now, ids)).orElse(Map.of());
    var states = connection.map(now -> states(work, now, ids)).orElse(Map.of());
    return numbers.stream()
        .map(
            number ->
                row(
                    number,
                    new Usability(
                        number.id(),
                        connection.isPresent(),
                        Optional.ofNullable(states.get(number.id())),
                        Optional.ofNullable(told.get(number.id())),
                        number.quarantinedUntil(),
                        number.aside(),
                        work.now())))
        .toList();
  }

  private static Map<NumberId, State> states(Work work, Version connection, List<NumberId> ids) {
    return new FindingStore(work.db())
        .of(connection, ids).stream().collect(Collectors.toMap(Finding::numberId, Finding::state));
  }

  private static Row row(Held number, Usability facts) {
    return new Row(
        number.id(),
        number.number(),
        number.label(),
        number.numberClass(),
        number.unit(),
        facts.told().map(Abilities::told),
        facts.decide().steps().stream().filter(Abilities::standsAgainst).toList());
  }

  private static boolean standsAgainst(Step step) {
    return step.finding() == Step.Finding.FIRED;
  }

  private static Told told(Ability said) {
    return new Told(said.able(), said.emergency(), said.clearance(), said.toldAt());
  }
}
