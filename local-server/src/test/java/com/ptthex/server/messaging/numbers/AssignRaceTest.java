package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Who gets a number when several want it, and who may have it at all. */
final class AssignRaceTest {

  @OnBothDatabases
  void ofTwoWhoAssignOneNumberAtOnceOneWinsAndTheOtherIsTold(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      for (var round = 0; round < 5; round++) {
        // Not of the pool, whose size would move the impact as well.
        var number = site.number(NumberClass.SITTER, site.north);
        var together = new CyclicBarrier(2);
        var answers =
            people.invokeAll(
                Stream.generate(() -> site.person(PersonKind.SITTER, site.north))
                    .limit(2)
                    .<Callable<Answer<Row>>>map(
                        sitter -> {
                          var wish = new Assign(number.id(), sitter.id(), number.version());
                          var seen = owner.call(NumbersApi.ASSIGN.preview(), wish).orThrow();
                          return () -> {
                            together.await();
                            return owner.call(NumbersApi.ASSIGN, wish, seen);
                          };
                        })
                    .toList());
        assertThat(answers.stream().map(answer -> answer.resultNow()))
            .filteredOn(answer -> answer instanceof Answer.Refused<?>)
            .singleElement()
            .satisfies(
                answer -> assertThat(refused(answer).code()).isEqualTo("number-changed-meanwhile"));
      }
    }
  }

  @OnBothDatabases
  void aNumberGoesToNobodyWhomItsReadersMayNotSee(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var stranger = site.person(PersonKind.SITTER, site.south);
      var wish = new Assign(number.id(), stranger.id(), number.version());
      assertThat(refused(site.owner().call(NumbersApi.ASSIGN.preview(), wish)).code())
          .isEqualTo("sitter-of-another-unit");
      var north = site.as(Role.DISPATCHER, site.north);
      assertThat(refused(north.call(NumbersApi.ASSIGN.preview(), wish)).code())
          .isEqualTo("sitter-not-found");
      var client = site.person(PersonKind.CLIENT, site.north);
      var toAClient = new Assign(number.id(), client.id(), number.version());
      assertThat(refused(site.owner().call(NumbersApi.ASSIGN.preview(), toAClient)).code())
          .isEqualTo("sitter-not-found");
    }
  }
}
