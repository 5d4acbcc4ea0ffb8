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
import java.util.function.Supplier;

/** What is done with accounts. The site never loses the last who may do everything. */
final class AccountDeeds {
  private final SecondFactors factors;
  private final Function<Role, Set<String>> permissions;
  private final Seats seats;

  /**
   * @param permissions what a role holds of all that is served
   */
  AccountDeeds(SecondFactors factors, Function<Role, Set<String>> permissions, Seats seats) {
    this.factors = factors;
    this.permissions = permissions;
    this.seats = seats;
  }

  static Plan<Row> disable(Work work, Reasoned wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var account = active(staff.within(wish.id(), wish.version()));
    var owners = mustLeaveAnOwner(staff.ownersWithout(account));
    var disabled = account.disable(work.now());
    return leaving(
        new Leaving(staff, account, disabled, owners),
        new AccountImpact(staff, account).keptOut(),
        () ->
            staff.change(
                disabled, AccountChange.DISABLED, AccountEvents.ACCOUNT_DISABLED, wish.reason()),
        Why.ACCOUNT_DISABLED);
  }

  Row enable(Work work, Reasoned wish) {
    var staff = new Staff(work);
    var enabled = disabled(staff.within(wish.id(), wish.version())).enable(work.now());
    seats.mustHaveRoom(work, enabled.holder().role());
    return staff.change(
        enabled, AccountChange.ENABLED, AccountEvents.ACCOUNT_ENABLED, wish.reason());
  }

  static Plan<Row> archive(Work work, Reasoned wish) {
    var staff = new Staff(work);
    staff.holdOwners();
    var account = inUse(staff.within(wish.id(), wish.version()));
    var owners = mustLeaveAnOwner(staff.ownersWithout(account));
    var archived = account.archive(work.now());
    return leaving(
        new Leaving(staff, account, archived, owners),
        new AccountImpact(staff, account).putAway(),
        () ->
            staff.change(
                archived, AccountChange.ARCHIVED, AccountEvents.ACCOUNT_ARCHIVED, wish.reason()),
        Why.ACCOUNT_ARCHIVED);
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
    if (then instanceof Active && !was.role().isOperator()) {
      seats.mustHaveRoom(work, wish.role());
    }
    var owners =
        staff.staysOwner(then)
            ? Optional.<Integer>empty()
            : mustLeaveAnOwner(staff.ownersWithout(account));
    return leaving(
        new Leaving(staff, account, then, owners),
        new AccountImpact(staff, account)
            .becomes(then)
            .permissions(permissions.apply(was.role()), permissions.apply(wish.role())),
        () ->
            staff.change(then, AccountChange.CHANGED, AccountEvents.ACCOUNT_CHANGED, wish.reason()),
        Why.ACCOUNT_CHANGED);
  }

  /**
   * For who has lost theirs. The password alone opens from then on, so whoever is in proves anew
   * that they know it.
   */
  Plan<Row> clearFactor(Work work, Reasoned wish) {
    var staff = new Staff(work);
    var account = inUse(staff.within(wish.id(), wish.version()));
    var was = account.holder();
    if (!SecondFactors.isOn(work, was.id())) {
      throw new Refusal.Conflict("account-has-no-second-factor").raise();
    }
    return new Plan<>(
        new AccountImpact(staff, account)
            .factorGoes(new SecondFactorStore(work.db()).codesLeft(was.id()))
            .sessionsEnd(staff.sessions().of(was.id()))
            .finalized(),
        () -> {
          factors.forget(work, was.id());
          new TicketStore(work.db()).endAll(was.id());
          var row =
              staff.change(
                  account.as(was.role(), was.unit()),
                  AccountChange.FACTOR_CLEARED,
                  AccountEvents.FACTOR_CLEARED,
                  wish.reason());
          return ended(row, staff.sessions(), Why.FACTOR_CLEARED);
        });
  }

  /**
   * @param owners who are left, if it concerns them
   */
  private record Leaving(
      Staff staff, KnownAccount account, KnownAccount then, Optional<Integer> owners) {}

  /**
   * What is common to all that takes something away: the sessions end, and codes given to others.
   */
  private static Plan<Row> leaving(
      Leaving leaving, AccountImpact impact, Supplier<Row> change, Why why) {
    var work = leaving.staff().work();
    var sessions = leaving.staff().sessions();
    var id = leaving.account().holder().id();
    var invitations = Invitations.beyond(work, leaving.then());
    return new Plan<>(
        impact
            .sessionsEnd(sessions.of(id))
            .invitationsEnd(invitations.size())
            .ownersLeft(leaving.owners())
            .told(),
        () -> {
          var row = change.get();
          Invitations.withdraw(work, invitations);
          new PasswordResetStore(work.db()).endAllBy(id, work.now());
          return ended(row, sessions, why);
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
        row.secondFactor(),
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
