package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/** An invitation in one of its states; only an open one can still become something else. */
sealed interface Invitation {

  Letter letter();

  /** What stays the same in all states. */
  record Letter(
      InvitationId id,
      Label name,
      Role role,
      UnitId unit,
      Optional<Note> note,
      AccountId by,
      Label byName,
      Instant madeAt,
      Instant until) {}

  record Open(Letter letter) implements Invitation {
    boolean isOver(Instant now) {
      return !now.isBefore(letter.until());
    }

    Used use(AccountId account, Instant now) {
      if (isOver(now)) {
        throw new IllegalStateException("its time is over");
      }
      return new Used(letter, account, now);
    }

    Withdrawn withdraw(Instant now) {
      return new Withdrawn(letter, now);
    }
  }

  record Used(Letter letter, AccountId account, Instant at) implements Invitation {}

  record Withdrawn(Letter letter, Instant at) implements Invitation {}

  default InvitationState state(Instant now) {
    return switch (this) {
      case Open open when open.isOver(now) -> InvitationState.EXPIRED;
      case Open _ -> InvitationState.OPEN;
      case Used _ -> InvitationState.USED;
      case Withdrawn _ -> InvitationState.WITHDRAWN;
    };
  }
}
