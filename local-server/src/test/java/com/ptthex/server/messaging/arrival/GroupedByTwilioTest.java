package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.messaging.arrival.BesideTwilio.ELSEWHERE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.NOT_OURS;
import static com.ptthex.server.messaging.arrival.BesideTwilio.ONE;
import static com.ptthex.server.messaging.arrival.BesideTwilio.TWO;
import static com.ptthex.server.messaging.arrival.BesideTwilio.beside;
import static com.ptthex.server.messaging.arrival.BesideTwilio.doorsAt;
import static com.ptthex.server.messaging.arrival.BesideTwilio.settled;
import static com.ptthex.server.testing.TestSite.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Row;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Told;
import java.util.Optional;

/** A group of numbers at Twilio that takes what people write is told, and left to people there. */
final class GroupedByTwilioTest {
  @OnBothDatabases
  void whatAGroupTakesIsToldAndNobodyHereCanMendIt(TestDatabase database) throws Exception {
    beside(
        database,
        (site, brought, twilio) -> {
          settled(brought);
          twilio.grouped(ONE, Optional.of(ELSEWHERE));
          var standing = brought.looked();
          assertThat(standing.numbers().grouped()).isOne();
          assertThat(standing.numbers().mendable()).isZero();
          assertThat(standing.numbers().isWell()).isFalse();
          assertThat(standing.amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(ONE, State.GROUPED));
          assertThat(outcome(site.owner().call(ArrivalApi.MEND.preview(), brought.mending())))
              .isEqualTo("arrival-nothing-to-mend");
          var told = site.owner().call(ArrivalApi.DIAGNOSTICS, Nothing.NOTHING).orThrow();
          assertThat(told.numbers())
              .extracting(Told::messages)
              .containsExactly(Optional.of(ELSEWHERE));
          var page = site.owner().call(AbilityApi.LIST, AbilityApi.Find.all()).orThrow();
          assertThat(page.rows())
              .filteredOn(row -> row.number().equals(ONE))
              .flatExtracting(AbilityApi.Row::against)
              .extracting(step -> step.rule())
              .containsExactly("number-taken-by-group");
          assertThat(twilio.writes()).as("nothing is written because of it").isEqualTo(2);

          twilio.ungrouped(ONE);
          assertThat(brought.looked().numbers().isWell()).isTrue();
        });
  }

  @OnBothDatabases
  void aGroupThatBringsHereWhatArrivesTakesNothingFromUs(TestDatabase database) throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          settled(brought);
          twilio.grouped(ONE, Optional.of(doorsAt(brought.here()).getFirst()));
          assertThat(brought.looked().numbers().isWell()).isTrue();
        });
  }

  @OnBothDatabases
  void whereAllIsAskedForAGroupIsInTheWayOnlyIfItKeepsNothing(TestDatabase database)
      throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          brought.once(standing -> standing.numbers().isWell());
          twilio.grouped(ONE, Optional.of(ELSEWHERE));
          assertThat(brought.looked().numbers().isWell()).isTrue();
          twilio.ungrouped(ONE);
          twilio.grouped(TWO, Optional.empty());
          assertThat(brought.looked().amiss())
              .extracting(Row::number, Row::state)
              .containsExactly(tuple(TWO, State.GROUPED));
        });
  }

  @OnBothDatabases
  void aNumberThatJoinsInAGroupIsToldAtOnce(TestDatabase database) throws Exception {
    beside(
        database,
        (_, brought, twilio) -> {
          settled(brought);
          twilio.grouped(NOT_OURS, Optional.of(ELSEWHERE));
          brought.registered(NOT_OURS);
          var standing = brought.once(it -> it.numbers().grouped() == 1);
          assertThat(standing.numbers().right()).isEqualTo(2);
          assertThat(twilio.places(NOT_OURS)).isEqualTo(doorsAt(brought.here()));
        });
  }
}
