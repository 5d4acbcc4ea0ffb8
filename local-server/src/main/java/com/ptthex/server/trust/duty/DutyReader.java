package com.ptthex.server.trust.duty;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.kernel.Remembered;
import com.ptthex.server.trust.access.FactorReader;
import com.ptthex.server.trust.duty.FactorDutyStore.Kept;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Closes everything but the life-safety floor to whoever owes a second factor. Turning one on lies
 * on that floor, so nobody is ever shut out for good.
 */
public final class DutyReader implements Gates.Duty {
  private final Remembered<Role, Optional<Instant>> standing = new Remembered<>();

  @Override
  public Optional<Refusal.Enrol> refusal(Handle db, Caller caller, Endpoint<?, ?> endpoint) {
    return caller instanceof Caller.Account account
            && !isOpen(endpoint)
            && since(db, account).filter(since -> owes(db, account, since)).isPresent()
        ? Optional.of(new Refusal.Enrol("second-factor-owed"))
        : Optional.empty();
  }

  private static boolean isOpen(Endpoint<?, ?> endpoint) {
    return endpoint.has(Trait.LIFE_SAFETY) || endpoint.terms().entry() instanceof Entry.Open;
  }

  private Optional<Instant> since(Handle db, Caller.Account account) {
    var role = account.role();
    return standing.of(
        account.session().authority(),
        role,
        () -> new FactorDutyStore(db).of(role).map(Kept::since));
  }

  static boolean owes(Handle db, Caller.Account account) {
    return new FactorDutyStore(db)
        .of(account.role())
        .filter(duty -> owes(db, account, duty.since()))
        .isPresent();
  }

  private static boolean owes(Handle db, Caller.Account account, Instant since) {
    // An approved device has shown a key that nobody types: that is a second factor.
    if (account.session().device().isPresent()) {
      return false;
    }
    var factors = new FactorReader(db);
    return !factors.isOn(account.id()) && factors.isOpenedAfter(account, since);
  }
}
