package com.ptthex.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class Uuid7Test {
  private static final long LAST_INSTANT = (1L << 48) - 1;

  @Property
  void itSaysWhichVersionAndVariantItIs(@ForAll @LongRange(max = LAST_INSTANT) long millis) {
    var made = Uuid7.at(millis);
    assertThat(made.version()).isEqualTo(7);
    assertThat(made.variant()).isEqualTo(2);
  }

  @Property
  void itHoldsItsMoment(@ForAll @LongRange(max = LAST_INSTANT) long millis) {
    assertThat(Uuid7.at(millis).getMostSignificantBits() >>> 16).isEqualTo(millis);
  }

  /** As text, because databases and addresses compare it so. */
  @Property
  void theLaterOneSortsBehind(@ForAll @LongRange(max = LAST_INSTANT - 1) long millis) {
    assertThat(Uuid7.at(millis + 1).toString()).isGreaterThan(Uuid7.at(millis).toString());
  }

  @Test
  void manyOfOneMomentDiffer() {
    var made = new HashSet<UUID>();
    for (var i = 0; i < 10_000; i++) {
      made.add(Uuid7.at(1));
    }
    assertThat(made).hasSize(10_000);
  }

  @Test
  void typedIdentitiesAreMadeThisWay() {
    assertThat(AccountId.made().value().version()).isEqualTo(7);
    assertThat(UnitId.made().value().version()).isEqualTo(7);
  }
}
