package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Archived;
import com.ptthex.server.trust.access.KnownAccount.Disabled;
import com.ptthex.server.trust.access.KnownAccount.Holder;
import com.ptthex.server.trust.access.KnownAccount.InUse;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class KnownAccountTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private static KnownAccount fresh(Role role) {
    var holder =
        new Holder(
            AccountId.made(),
            new Login("somebody"),
            new Label("Somebody"),
            role,
            UnitId.made(),
            Version.FIRST);
    return new Active(holder, Optional.empty());
  }

  /** Whichever move the state offers for this draw. */
  private static KnownAccount moved(KnownAccount account, int draw, Role role) {
    return switch (account) {
      case InUse inUse when draw == 0 -> inUse.archive(NOW);
      case InUse inUse when draw == 1 -> inUse.as(role, UnitId.made());
      case Active active -> active.disable(NOW);
      case Disabled disabled -> disabled.enable(NOW);
      case Archived archived -> archived.restore(NOW);
    };
  }

  @Property
  void howeverItMovesItStaysTheSamePersonAndEachMoveRaisesTheVersionByOne(
      @ForAll Role role,
      @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> draws,
      @ForAll Role other) {
    var account = fresh(role);
    for (var draw : draws) {
      var next = moved(account, draw, other);
      assertThat(next.holder().id()).isEqualTo(account.holder().id());
      assertThat(next.holder().login()).isEqualTo(account.holder().login());
      assertThat(next.holder().version()).isEqualTo(account.holder().version().next());
      account = next;
    }
  }

  @Property
  void fromTheArchiveNobodyComesBackWithoutASecondLook(
      @ForAll Role role, @ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> draws) {
    var account = fresh(role);
    for (var draw : draws) {
      var next = moved(account, draw, role);
      if (account instanceof Archived) {
        assertThat(next).isInstanceOf(Disabled.class);
      }
      account = next;
    }
  }

  @Property
  void anotherRoleLetsNobodyInWhoIsKeptOut(@ForAll Role role, @ForAll Role other) {
    var disabled = ((Active) fresh(role)).disable(NOW);
    var changed = disabled.as(other, UnitId.made());
    assertThat(changed.since()).isEqualTo(disabled.since());
    assertThat(changed.holder().role()).isEqualTo(other);
  }

  @Property
  void nobodyReachesAboveThemselvesAndOnlyTheOwnerReachesAdmins(@ForAll Role by, @ForAll Role on) {
    if (Reach.of(by).contains(on)) {
      assertThat(by).isIn(Role.OWNER, Role.CUSTOMER_ADMIN);
      assertThat(by).isLessThanOrEqualTo(on);
    }
    if (on == Role.OWNER || on == Role.CUSTOMER_ADMIN) {
      assertThat(Reach.of(by).contains(on)).isEqualTo(by == Role.OWNER);
    }
  }
}
