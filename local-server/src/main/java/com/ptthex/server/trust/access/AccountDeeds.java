package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Archived;
import com.ptthex.server.trust.access.KnownAccount.Disabled;
import com.ptthex.server.trust.access.KnownAccount.InUse;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountsApi.Change;
import com.ptthex.shared.trust.access.AccountsApi.Reasoned;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is done with accounts. The site never loses the last who may do everything. */
final class AccountDeeds {
  private final Function<Role, Set<String>> permissions;

  /**
   * @param permissions what a role holds of all that is served
   */
  AccountDeeds(Function<Role, Set<String>> permissions) {
    this.permissions = permissions;
  }

  static Plan<Row> disable(Work work, Reasoned wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var account = active(staff.within(wish.id(), wish.version()));
    var owners = mustLeaveAnOwner(staff.ownersWithout(account));
    var sessions = staff.sessions();
    var holder = account.holder();
    return new Plan<>(
        new AccountImpact(staff, account)
            .keptOut()
            .sessionsEnd(sessions.of(holder.id()))
            .ownersLeft(owners)
            .told(),
        () -> {
          var row =
              staff.change(
                  account.disable(work.now()),
                  AccountChange.DISABLED,
                  AccountEvents.ACCOUNT_DISABLED,
                  wish.reason());
          return ended(row, sessions, Why.ACCOUNT_DISABLED);
        });
  }

  static Row enable(Work work, Reasoned wish) {
    var staff = new Staff(work);
    var enabled = disabled(staff.within(wish.id(), wish.version())).enable(work.now());
    return staff.change(
        enabled, AccountChange.ENABLED, AccountEvents.ACCOUNT_ENABLED, wish.reason());
  }

  static Plan<Row> archive(Work work, Reasoned wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var account = inUse(staff.within(wish.id(), wish.version()));
    var owners = mustLeaveAnOwner(staff.ownersWithout(account));
    var sessions = staff.sessions();
    return new Plan<>(
        new AccountImpact(staff, account)
            .putAway()
            .sessionsEnd(sessions.of(account.holder().id()))
            .ownersLeft(owners)
            .told(),
        () -> {
          var row =
              staff.change(
                  account.archive(work.now()),
                  AccountChange.ARCHIVED,
                  AccountEvents.ACCOUNT_ARCHIVED,
                  wish.reason());
          return ended(row, sessions, Why.ACCOUNT_ARCHIVED);
        });
  }

  static Row restore(Work work, Reasoned wish) {
    var staff = new Staff(work);
    if (!(staff.within(wish.id(), wish.version()) instanceof Archived archived)) {
      throw new Refusal.Conflict("account-not-archived").raise();
    }
    return staff.change(
        archived.restore(work.now()),
        AccountChange.RESTORED,
        AccountEvents.ACCOUNT_RESTORED,
        wish.reason());
  }

  /** Ends its sessions too: whoever is in knows from then on what they are. */
  Plan<Row> change(Work work, Change wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var account = inUse(staff.within(wish.id(), wish.version()));
    staff.mustReach(wish.role(), "role-above-you");
    work.scope().require(wish.unit());
    var was = account.holder();
    if (was.role() == wish.role() && was.unit().equals(wish.unit())) {
      throw new Refusal.Conflict("account-has-that-already").raise();
    }
    var then = account.as(wish.role(), wish.unit());
    var owners =
        staff.staysOwner(then)
            ? Optional.<Integer>empty()
            : mustLeaveAnOwner(staff.ownersWithout(account));
    var sessions = staff.sessions();
    return new Plan<>(
        new AccountImpact(staff, account)
            .becomes(then)
            .permissions(permissions.apply(was.role()), permissions.apply(wish.role()))
            .sessionsEnd(sessions.of(was.id()))
            .ownersLeft(owners)
            .told(),
        () -> {
          var row =
              staff.change(
                  then, AccountChange.CHANGED, AccountEvents.ACCOUNT_CHANGED, wish.reason());
          return ended(row, sessions, Why.ACCOUNT_CHANGED);
        });
  }

  private static Optional<Integer> mustLeaveAnOwner(Optional<Integer> left) {
    if (left.filter(owners -> owners == 0).isPresent()) {
      throw new Refusal.Conflict("last-owner").raise();
    }
    return left;
  }

  private static Row ended(Row row, OpenSessions sessions, Why why) {
    sessions.endAll(row.id(), row.unit(), why);
    return new Row(
        row.id(),
        row.login(),
        row.name(),
        row.role(),
        row.unit(),
        row.state(),
        row.since(),
        0,
        Optional.empty(),
        row.version());
  }

  private static Active active(KnownAccount account) {
    return switch (account) {
      case Active active -> active;
      case Disabled _ -> throw new Refusal.Conflict("account-is-disabled").raise();
      case Archived _ -> throw archived();
    };
  }

  private static Disabled disabled(KnownAccount account) {
    return switch (account) {
      case Disabled disabled -> disabled;
      case Active _ -> throw new Refusal.Conflict("account-is-active").raise();
      case Archived _ -> throw archived();
    };
  }

  private static InUse inUse(KnownAccount account) {
    return switch (account) {
      case InUse inUse -> inUse;
      case Archived _ -> throw archived();
    };
  }

  private static RuntimeException archived() {
    return new Refusal.Conflict("account-is-archived").raise();
  }
}
