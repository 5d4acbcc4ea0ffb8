package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.Asked.codes;
import static com.ptthex.server.messaging.numbers.Asked.quarantine;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import com.ptthex.shared.messaging.people.PersonKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people do with numbers, through the real client against the real server. */
final class NumbersApiTest {

  @OnBothDatabases
  void aNumberGoesFromThePoolToASitterAndBackAndItsHistoryTellsSo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var sitter = site.person(PersonKind.SITTER, site.north);
      var pooled = site.number(NumberClass.POOL, site.north);

      site.clock.pass(Duration.ofHours(1));
      var given = new Assign(pooled.id(), sitter.id(), pooled.version());
      var assigned = perform(owner, NumbersApi.ASSIGN, given).orThrow();
      assertThat(assigned.numberClass()).isEqualTo(NumberClass.SITTER);
      assertThat(assigned.sitter()).contains(new Holder(sitter.id(), sitter.name()));

      site.clock.pass(Duration.ofHours(1));
      var taken = new Release(pooled.id(), assigned.version());
      var released = perform(owner, NumbersApi.RELEASE, taken).orThrow();
      assertThat(released.numberClass()).isEqualTo(NumberClass.POOL);
      assertThat(released.sitter()).isEmpty();

      var which = new WhichHistory(pooled.id(), Optional.empty(), Optional.empty());
      var history = owner.call(NumbersApi.HISTORY, which).orThrow().happenings();
      assertThat(history)
          .extracting(Happening::change)
          .containsExactly(Change.RELEASED, Change.ASSIGNED, Change.REGISTERED);
      assertThat(history.get(1).sitter().orElseThrow().id()).isEqualTo(sitter.id());

      var lifecycle = owner.call(NumbersApi.DETAIL, new Which(pooled.id())).orThrow().lifecycle();
      assertThat(lifecycle.assignments()).isEqualTo(1);
      assertThat(lifecycle.firstAssignedAt())
          .contains(site.clock.instant().minus(Duration.ofHours(1)));
    }
  }

  @OnBothDatabases
  void aQuarantinedNumberRestsNinetyDaysAndComesBackToThePool(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var number = site.number(NumberClass.SITTER, site.north);
      var resting = perform(owner, NumbersApi.QUARANTINE, quarantine(number)).orThrow();
      assertThat(resting.status()).isEqualTo(NumberStatus.QUARANTINED);
      assertThat(resting.quarantinedUntil())
          .contains(site.clock.instant().plus(Duration.ofDays(90)));

      var back = new Reinstate(number.id(), resting.version());
      site.clock.pass(Duration.ofDays(89));
      // A session does not last that long.
      var later = site.as(Role.OWNER, site.north);
      var early = refused(later.call(NumbersApi.REINSTATE.preview(), back));
      assertThat(early.code()).isEqualTo("cooldown-not-over");
      assertThat(early.facts()).containsEntry("daysLeft", "1");

      site.clock.pass(Duration.ofDays(1));
      var even = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(perform(even, NumbersApi.REINSTATE, back).orThrow().numberClass())
          .isEqualTo(NumberClass.POOL);
    }
  }

  @OnBothDatabases
  void theLastFrontDeskNumberIsNeverQuarantined(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var only = site.number(NumberClass.FRONT_DESK, site.north);
      var problem = refused(site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(only)));
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("last-front-desk");

      site.number(NumberClass.FRONT_DESK, site.south);
      var impact = site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(only)).orThrow();
      assertThat(codes(impact)).containsExactly("number-rests", "front-desk-shrinks");
    }
  }

  @OnBothDatabases
  void twoWhoQuarantineTheLastTwoFrontDeskNumbersAtOnceLeaveOne(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      for (var round = 0; round < 5; round++) {
        var one = site.number(NumberClass.FRONT_DESK, site.north);
        var other = site.number(NumberClass.FRONT_DESK, site.south);
        var before = activeFrontDesks(site);
        takeAllBut(owner, site, one, other);
        var together = new CyclicBarrier(2);
        var outcomes =
            people.invokeAll(
                Stream.of(one, other)
                    .<java.util.concurrent.Callable<Answer<Row>>>map(
                        number ->
                            () -> {
                              var impact =
                                  owner
                                      .call(NumbersApi.QUARANTINE.preview(), quarantine(number))
                                      .orThrow();
                              together.await();
                              return owner.call(NumbersApi.QUARANTINE, quarantine(number), impact);
                            })
                    .toList());
        assertThat(before).isGreaterThanOrEqualTo(2);
        assertThat(activeFrontDesks(site)).isEqualTo(1);
        assertThat(outcomes.stream().map(outcome -> outcome.resultNow()))
            .filteredOn(answer -> answer instanceof Answer.Refused<?>)
            .singleElement()
            .satisfies(answer -> assertThat(refused(answer).code()).isEqualTo("last-front-desk"));
      }
    }
  }

  private static int activeFrontDesks(TestSite site) {
    return site.ask(
        Integer.class,
        "select count(*) from managed_number"
            + " where number_class = 'FRONT_DESK' and status = 'ACTIVE'");
  }

  private static void takeAllBut(ApiClient owner, TestSite site, Row one, Row other) {
    var all = owner.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows();
    all.stream()
        .filter(row -> row.numberClass() == NumberClass.FRONT_DESK)
        .filter(row -> row.status() == NumberStatus.ACTIVE)
        .filter(row -> !row.id().equals(one.id()) && !row.id().equals(other.id()))
        .forEach(row -> perform(owner, NumbersApi.QUARANTINE, quarantine(row)).orThrow());
    assertThat(activeFrontDesks(site)).isEqualTo(2);
  }

  @OnBothDatabases
  void aFrontDeskNumberIsNeitherReleasedNorGivenAway(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var sitter = site.person(PersonKind.SITTER, site.north);
      var release = new Release(desk.id(), desk.version());
      var assign = new Assign(desk.id(), sitter.id(), desk.version());
      var owner = site.owner();
      assertThat(refused(owner.call(NumbersApi.RELEASE.preview(), release)).code())
          .isEqualTo("front-desk-stays");
      assertThat(refused(owner.call(NumbersApi.ASSIGN.preview(), assign)).code())
          .isEqualTo("front-desk-stays");
    }
  }

  @OnBothDatabases
  void aDeedUponAnOlderStateIsRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.SITTER, site.north);
      var release = new Release(number.id(), number.version());
      perform(site.owner(), NumbersApi.RELEASE, release).orThrow();
      assertThat(refused(site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(number))))
          .satisfies(
              problem -> {
                assertThat(problem.status()).isEqualTo(409);
                assertThat(problem.code()).isEqualTo("number-changed-meanwhile");
              });
    }
  }

  @OnBothDatabases
  void aNumberIsRegisteredOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var again = new Register(number.number(), NumberClass.POOL, site.south, Optional.empty());
      var problem = refused(site.owner().call(NumbersApi.REGISTER, again));
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("number-taken");
    }
  }

  @OnBothDatabases
  void theSameKeyDoesADeedOnceAndAnswersAlike(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var wish = new Register(site.freshPhone(), NumberClass.POOL, site.north, Optional.empty());
      var key = Confirmation.none().under("one-key");
      var answers =
          people.invokeAll(
              IntStream.range(0, 8)
                  .<java.util.concurrent.Callable<Row>>mapToObj(
                      _ -> () -> site.owner().call(NumbersApi.REGISTER, wish, key).orThrow())
                  .toList());
      assertThat(answers.stream().map(answer -> answer.resultNow()).distinct()).hasSize(1);
      assertThat(site.ask(Integer.class, "select count(*) from managed_number")).isEqualTo(1);

      var another = new Register(site.freshPhone(), NumberClass.POOL, site.north, Optional.empty());
      assertThat(refused(site.owner().call(NumbersApi.REGISTER, another, key)).code())
          .isEqualTo("idempotency-key-used");
    }
  }
}
