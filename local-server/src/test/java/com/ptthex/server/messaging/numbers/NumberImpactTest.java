package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.Asked.codes;
import static com.ptthex.server.messaging.numbers.Asked.quarantine;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A risky deed happens as its caller was shown it, or not at all. */
final class NumberImpactTest {

  @OnBothDatabases
  void aDeedWhoseImpactHasMovedIsRefusedAndShowsTheNewOne(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var number = site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      var seen = owner.call(NumbersApi.QUARANTINE.preview(), quarantine(number)).orThrow();
      site.number(NumberClass.POOL, site.north);

      var moved = refused(owner.call(NumbersApi.QUARANTINE, quarantine(number), seen));
      assertThat(moved.status()).isEqualTo(409);
      assertThat(moved.code()).isEqualTo("impact-moved");
      var now = moved.impact().orElseThrow();
      assertThat(now.effects()).contains(new Effect("pool-runs-low", Map.of("left", "2")));
      assertThat(now.undo()).isEqualTo(Undo.LATER);
      var detail = owner.call(NumbersApi.DETAIL, new Which(number.id())).orThrow();
      assertThat(detail.number().status()).isEqualTo(NumberStatus.ACTIVE);

      assertThat(owner.call(NumbersApi.QUARANTINE, quarantine(number), now).orThrow().status())
          .isEqualTo(NumberStatus.QUARANTINED);
    }
  }

  @OnBothDatabases
  void whatOthersDoToAPoolThatIsFullMovesNobodysImpact(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var numbers =
          Stream.generate(() -> site.number(NumberClass.POOL, site.north)).limit(8).toList();
      var owner = site.owner();
      var mine = quarantine(numbers.get(0));
      var seen = owner.call(NumbersApi.QUARANTINE.preview(), mine).orThrow();
      assertThat(codes(seen)).containsExactly("number-rests", "pool-shrinks");
      perform(owner, NumbersApi.QUARANTINE, quarantine(numbers.get(1))).orThrow();
      owner.call(NumbersApi.QUARANTINE, mine, seen).orThrow();
    }
  }

  @OnBothDatabases
  void anImpactHoldsBeyondARestartOfTheServer(TestDatabase database) {
    var data = database.fresh();
    var keys = TestKeys.fresh();
    NumbersApi.Row number;
    Impact seen;
    try (var before = TestSite.of(data, keys)) {
      before.number(NumberClass.POOL, before.north);
      number = before.number(NumberClass.POOL, before.north);
      seen = before.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(number)).orThrow();
    }
    try (var after = TestSite.of(data, keys)) {
      assertThat(
              after
                  .owner()
                  .call(NumbersApi.QUARANTINE, quarantine(number), seen)
                  .orThrow()
                  .status())
          .isEqualTo(NumberStatus.QUARANTINED);
    }
  }

  @Test
  void anImpactShownByOneServerHoldsOnAnotherOfTheSameSite() {
    var data = TestDatabase.POSTGRES.fresh();
    var keys = TestKeys.fresh();
    try (var one = TestSite.of(data, keys);
        var other = TestSite.of(data, keys)) {
      one.number(NumberClass.POOL, one.north);
      var number = one.number(NumberClass.POOL, one.north);
      var wish = quarantine(number);
      var seen = one.owner().call(NumbersApi.QUARANTINE.preview(), wish).orThrow();
      assertThat(other.owner().call(NumbersApi.QUARANTINE, wish, seen).orThrow().status())
          .isEqualTo(NumberStatus.QUARANTINED);
    }
  }

  @OnBothDatabases
  void anImpactHoldsForItsCallerItsRequestAndFiveMinutesOnly(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owner = site.owner();
      var other = site.as(Role.CUSTOMER_ADMIN, site.customer);
      var number = site.number(NumberClass.POOL, site.north);
      var wish = quarantine(number);
      var seen = owner.call(NumbersApi.QUARANTINE.preview(), wish).orThrow();
      var otherWish =
          new Quarantine(
              number.id(), QuarantineReason.OTHER, Optional.of(new Note("why")), number.version());

      assertThat(refused(owner.call(NumbersApi.QUARANTINE, wish)).code()).isEqualTo("impact-moved");
      assertThat(refused(other.call(NumbersApi.QUARANTINE, wish, seen)).code())
          .isEqualTo("impact-moved");
      assertThat(refused(owner.call(NumbersApi.QUARANTINE, otherWish, seen)).code())
          .isEqualTo("impact-moved");
      var longer = seen.withToken("9" + seen.token());
      assertThat(refused(owner.call(NumbersApi.QUARANTINE, wish, longer)).code())
          .isEqualTo("impact-moved");
      site.clock.pass(Duration.ofMinutes(5).plusSeconds(1));
      assertThat(refused(owner.call(NumbersApi.QUARANTINE, wish, seen)).code())
          .isEqualTo("impact-moved");
    }
  }
}
