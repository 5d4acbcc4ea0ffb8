package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.trust.access.Invitation.Letter;
import com.ptthex.server.trust.access.Invitation.Open;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.InvitationHours;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class InvitationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private static Open open(int hours) {
    var until = NOW.plus(new InvitationHours(hours).duration());
    return new Open(
        new Letter(
            InvitationId.made(),
            new Label("Newcomer"),
            Role.SUPPORT,
            UnitId.made(),
            Optional.empty(),
            AccountId.made(),
            new Label("Somebody"),
            NOW,
            until));
  }

  @Property
  void itIsOpenUntilItsTimeIsOverAndNotAMomentLonger(
      @ForAll @IntRange(min = 1, max = 720) int hours,
      @ForAll @LongRange(max = 3_000_000) long seconds) {
    var invitation = open(hours);
    var then = NOW.plusSeconds(seconds);
    var open = seconds < hours * 3600L;
    assertThat(invitation.state(then))
        .isEqualTo(open ? InvitationState.OPEN : InvitationState.EXPIRED);
    if (open) {
      assertThat(invitation.use(AccountId.made(), then).state(then.plusSeconds(9_999_999)))
          .isEqualTo(InvitationState.USED);
    } else {
      assertThatThrownBy(() -> invitation.use(AccountId.made(), then))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Property
  void itLastsAnHourAtLeastAndThirtyDaysAtMost(@ForAll int hours) {
    if (hours >= 1 && hours <= 30 * 24) {
      assertThat(new InvitationHours(hours).duration().toHours()).isEqualTo(hours);
    } else {
      assertThatThrownBy(() -> new InvitationHours(hours)).isInstanceOf(Malformed.class);
    }
  }

  @Example
  void aCodeIsReadHoweverItsGroupsAreTyped() {
    for (var tries = 0; tries < 200; tries++) {
      var code = EntryCodes.make();
      var grouped = code.grouped();
      assertThat(grouped).hasSize(34).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){6}");
      assertThat(new EntryCode(grouped)).isEqualTo(code);
      assertThat(new EntryCode(grouped.replace('-', ' ').toLowerCase(Locale.ROOT))).isEqualTo(code);
      assertThat(new EntryCode(grouped.replace("0", "o").replace("1", "l"))).isEqualTo(code);
      assertThat(code).hasToString("entry code");
    }
  }

  @Example
  void noTwoCodesAreAlike() {
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> EntryCodes.make().value()))
        .doesNotHaveDuplicates();
  }

  @Example
  void whatIsNoCodeIsRefusedBeforeAnybodyIsAsked() {
    for (var typed : new String[] {"", "ABCD", "U".repeat(28), "A".repeat(29), "A".repeat(500)}) {
      assertThatThrownBy(() -> new EntryCode(typed)).isInstanceOf(Malformed.class);
    }
  }
}
