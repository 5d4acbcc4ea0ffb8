package com.ptthex.server.trust.lan;

import com.ptthex.shared.trust.lan.EnrolmentId;
import com.ptthex.shared.trust.lan.EnrolmentSalt;
import com.ptthex.shared.trust.lan.EnrolmentState;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/** A code by which desks join, and what became of it. */
sealed interface Enrolment {

  Terms terms();

  /**
   * What never changes of it.
   *
   * @param unit of whoever made it
   */
  record Terms(
      EnrolmentId id,
      EnrolmentSalt salt,
      UnitId unit,
      Label madeBy,
      Instant madeAt,
      Instant until) {}

  /**
   * Counts who joins.
   *
   * @param used how many did
   */
  record Open(Terms terms, int used, Optional<Instant> lastUsedAt) implements Enrolment {
    static Open made(Terms terms) {
      return new Open(terms, 0, Optional.empty());
    }

    boolean isOver(Instant now) {
      return !now.isBefore(terms.until());
    }

    Open use(Instant now) {
      return new Open(terms, used + 1, Optional.of(now));
    }

    Withdrawn withdraw(Instant now) {
      return new Withdrawn(terms, used, lastUsedAt, now);
    }
  }

  record Withdrawn(Terms terms, int used, Optional<Instant> lastUsedAt, Instant at)
      implements Enrolment {}

  int used();

  Optional<Instant> lastUsedAt();

  default EnrolmentState state(Instant now) {
    return switch (this) {
      case Open open -> open.isOver(now) ? EnrolmentState.EXPIRED : EnrolmentState.OPEN;
      case Withdrawn _ -> EnrolmentState.WITHDRAWN;
    };
  }
}
