package com.ptthex.server.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assignable;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.Confinement;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class ManagedNumberTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration COOLDOWN = Duration.ofDays(90);
  private static final Confinement WHY =
      new Confinement(QuarantineReason.MANUAL_REVIEW, Optional.empty());

  private static Usable fresh(NumberClass as) {
    var asset =
        new Asset(
            NumberId.made(),
            new PhoneNumber("+12025550100"),
            Optional.empty(),
            UnitId.made(),
            NOW,
            Optional.empty(),
            Version.FIRST);
    return (Usable) ManagedNumber.registered(asset, as);
  }

  @Property
  void aNumberEntersInTheStateOfItsClass(@ForAll NumberClass as) {
    assertThat(fresh(as))
        .isExactlyInstanceOf(
            switch (as) {
              case FRONT_DESK -> FrontDesk.class;
              case SITTER -> Spare.class;
              case POOL -> Pooled.class;
            });
  }

  @Property
  void everyMoveRaisesTheVersionByOne(@ForAll NumberClass as) {
    var number = fresh(as);
    var quarantined = number.quarantine(WHY, NOW, COOLDOWN);
    assertThat(quarantined.asset().version()).isEqualTo(Version.FIRST.next());
    assertThat(quarantined.reinstate(quarantined.until()).asset().version())
        .isEqualTo(Version.FIRST.next().next());
    if (number instanceof Assignable assignable) {
      assertThat(assignable.assign(PersonId.made(), NOW).asset().version())
          .isEqualTo(Version.FIRST.next());
    }
  }

  @Property
  void afterQuarantineAFrontDeskNumberIsOneAgainAndEveryOtherIsInThePool(@ForAll NumberClass as) {
    var quarantined = fresh(as).quarantine(WHY, NOW, COOLDOWN);
    var back = quarantined.reinstate(quarantined.until());
    assertThat(back)
        .isExactlyInstanceOf(as == NumberClass.FRONT_DESK ? FrontDesk.class : Pooled.class);
  }

  @Example
  void aSittersNumberComesBackToThePoolWithoutTheSitter() {
    var assigned = ((Assignable) fresh(NumberClass.SITTER)).assign(PersonId.made(), NOW);
    assertThat(assigned).isExactlyInstanceOf(Assigned.class);
    var quarantined = assigned.quarantine(WHY, NOW, COOLDOWN);
    assertThat(quarantined.reinstate(quarantined.until())).isExactlyInstanceOf(Pooled.class);
  }

  @Property
  void nobodyCanShortenTheCooldown(@ForAll @LongRange(min = 1, max = 7_776_000) long tooEarly) {
    var quarantined = fresh(NumberClass.POOL).quarantine(WHY, NOW, COOLDOWN);
    var then = quarantined.until().minusSeconds(tooEarly);
    assertThat(quarantined.cooledDown(then)).isFalse();
    assertThatThrownBy(() -> quarantined.reinstate(then)).isInstanceOf(IllegalStateException.class);
  }

  @Property
  void daysLeftNeverPromisesTooLittle(@ForAll @LongRange(min = 0, max = 9_000_000) long passed) {
    Quarantined quarantined = fresh(NumberClass.POOL).quarantine(WHY, NOW, COOLDOWN);
    var then = NOW.plusSeconds(passed);
    var left = Duration.between(then, quarantined.until());
    var told = Duration.ofDays(quarantined.daysLeft(then));
    assertThat(told).isGreaterThanOrEqualTo(left.isNegative() ? Duration.ZERO : left);
    assertThat(told.minus(left.isNegative() ? Duration.ZERO : left)).isLessThan(Duration.ofDays(1));
  }
}
