package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Held;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.AbilityApi.Find;
import com.ptthex.shared.messaging.arrival.AbilityApi.Page;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Told;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers can do and what stands against each, from what was told and what is kept. */
record Abilities(ProviderReader provider) {

  Page page(Work work, Find find) {
    var slice = NumberReader.page(work, find.after(), find.limit());
    var ids = slice.rows().stream().map(Held::id).toList();
    var connection = provider.connection(work.db());
    var told = connection.map(now -> new AbilityStore(work.db()).of(now, ids)).orElse(Map.of());
    var states = connection.map(now -> states(work, now, ids)).orElse(Map.of());
    return new Page(
        slice.rows().stream()
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
            .toList(),
        slice.next());
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
