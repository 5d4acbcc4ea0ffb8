package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** An account in one of its states, which offers only the moves that are legal from it. */
sealed interface KnownAccount {

  Holder holder();

  /** Absent where the account was made with the site. */
  Optional<Instant> since();

  /** Who it stands for, and as what. */
  record Holder(AccountId id, Login login, Label name, Role role, UnitId unit, Version version) {
    Holder changed() {
      return as(role, unit);
    }

    Holder as(Role other, UnitId home) {
      return new Holder(id, login, name, other, home, version.next());
    }
  }

  /** Can sign in. */
  record Active(Holder holder, Optional<Instant> since) implements InUse {
    Disabled disable(Instant now) {
      return new Disabled(holder.changed(), Optional.of(now));
    }

    @Override
    public Active as(Role role, UnitId unit) {
      return new Active(holder.as(role, unit), since);
    }
  }

  /** Kept out until somebody enables it. */
  record Disabled(Holder holder, Optional<Instant> since) implements InUse {
    Active enable(Instant now) {
      return new Active(holder.changed(), Optional.of(now));
    }

    @Override
    public Disabled as(Role role, UnitId unit) {
      return new Disabled(holder.as(role, unit), since);
    }
  }

  /** Put away. It comes back disabled, so that whoever lets it in again looks twice. */
  record Archived(Holder holder, Optional<Instant> since) implements KnownAccount {
    Disabled restore(Instant now) {
      return new Disabled(holder.changed(), Optional.of(now));
    }

    /** At once, by leave of the authority: there may be nobody left to look twice. */
    Active letIn(Instant now) {
      return new Active(holder.changed(), Optional.of(now));
    }
  }

  /** Belongs to somebody who is with the site. */
  sealed interface InUse extends KnownAccount permits Active, Disabled {
    InUse as(Role role, UnitId unit);

    default Archived archive(Instant now) {
      return new Archived(holder().changed(), Optional.of(now));
    }
  }
}
