package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.NumberChoiceTest.choice;
import static com.ptthex.server.messaging.numbers.NumberChoiceTest.chosen;
import static com.ptthex.server.messaging.numbers.NumberChoiceTest.pool;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.numbers.PoolOrder;
import com.ptthex.shared.messaging.numbers.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order the numbers of the pool are taken, as the site has chosen. */
final class PoolOrderTest {
  @Test
  void eachOrderOfThePoolChoosesItsOwnAndTheTraceTellsWhichOrderItWas() {
    var busy = pool(Duration.ofHours(40), 1);
    var rested = pool(Duration.ofHours(30), 0);
    var quiet = pool(Duration.ofHours(20), 0);
    var need = new Need(Optional.empty(), Purpose.BOOKING, Set.of());
    var all = List.of(quiet, busy, rested);
    assertSettled(choice(need, all, PoolOrder.RESTED_FIRST), rested, "longest-rested-of-the-pool");
    assertSettled(choice(need, all, PoolOrder.LONGEST_UNUSED), busy, "longest-unused-of-the-pool");
    var none = List.of(busy, quiet);
    assertSettled(
        choice(need, none, PoolOrder.RESTED_FIRST), quiet, "unrested-when-none-is-rested");
    assertSettled(choice(need, none, PoolOrder.LONGEST_UNUSED), busy, "longest-unused-of-the-pool");
  }

  private static void assertSettled(NumberChoice choice, Candidate number, String rule) {
    var decision = choice.chooseNumber();
    assertThat(chosen(decision)).contains(number);
    assertThat(decision.steps())
        .filteredOn(step -> step.finding() == Finding.FIRED)
        .extracting(Step::rule)
        .containsExactly(rule);
  }
}
