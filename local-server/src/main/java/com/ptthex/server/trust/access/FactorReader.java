package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who has a second factor, as others may ask. */
public final class FactorReader {
  private final Handle db;

  public FactorReader(Handle db) {
    this.db = db;
  }

  /** How many of a role can sign in, and how many of these by their password alone. */
  public record Count(Role role, int people, int without) {}

  public record Person(AccountId id, Label name) {}

  public boolean isOn(AccountId account) {
    return new SecondFactorStore(db).having(List.of(account)).contains(account);
  }

  /** Whether somebody took it from them, and they have not turned on another. */
  public boolean wasCleared(AccountId account) {
    return !isOn(account) && new AccountHistoryStore(db).has(account, AccountChange.FACTOR_CLEARED);
  }

  public boolean isOpenedAfter(Caller.Account caller, Instant since) {
    return SessionStore.isOpenedAfter(db, caller.session().hash(), since);
  }

  public List<Count> counts(Scope scope) {
    return new SecondFactorStore(db).counts(scope);
  }

  /** By name, so many at most. */
  public List<Person> without(Role role, int most) {
    return new SecondFactorStore(db).without(role, most);
  }
}
