package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.access.AccountHistoryStore.Told;
import com.ptthex.server.trust.access.Invitation.Letter;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountsApi.Detail;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.trust.access.AccountsApi.Page;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts as one piece of work sees and changes them. */
final class Staff {
  private final Work work;
  private final AccountStore accounts;
  private final UnitReader units;

  Staff(Work work) {
    this.work = work;
    this.accounts = new AccountStore(work.db());
    this.units = new UnitReader(work.db());
  }

  Work work() {
    return work;
  }

  UnitReader units() {
    return units;
  }

  OpenSessions sessions() {
    return new OpenSessions(work);
  }

  static Caller.Account caller(Work work) {
    return work.caller().account().orElseThrow(() -> new Refusal.SignIn("not-signed-in").raise());
  }

  Page page(Find find) {
    var slice =
        Keyset.slice(accounts.page(work.scope(), find), find.limit(), last -> after(last.holder()));
    return new Page(rows(slice.rows()), slice.next());
  }

  static Cursor after(KnownAccount.Holder last) {
    return Keyset.cursor(last.name().value(), last.id().value().toString());
  }

  Detail detail(AccountId id) {
    var row = row(seen(id));
    var mail = new AccountMailStore(work.db()).confirmed(id).map(one -> one.address().masked());
    return new Detail(row, mail, new AccountHistoryStore(work.db()).latest(id));
  }

  KnownAccount seen(AccountId id) {
    return accounts
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("account-not-found").raise());
  }

  /** One that the caller may act upon. */
  KnownAccount within(AccountId id) {
    var account = seen(id);
    if (id.equals(caller(work).id())) {
      throw new Refusal.Conflict("not-upon-yourself").raise();
    }
    mustReach(account.holder().role(), "account-above-you");
    return account;
  }

  /** The same, if it is still as the caller saw it. */
  KnownAccount within(AccountId id, Version seen) {
    var account = within(id);
    if (!account.holder().version().equals(seen)) {
      throw changedMeanwhile();
    }
    return account;
  }

  void mustReach(Role role, String code) {
    if (!Reach.of(caller(work).role()).contains(role)) {
      throw new Refusal.Denied(code, Map.of("heldBy", Names.camel(Role.OWNER))).raise();
    }
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("account-changed-meanwhile").raise();
  }

  /** Two who each take out the other, or one of the last two, must meet here. */
  void holdOwners() {
    work.guard("access.owners");
  }

  /** How many are left who can sign in and see all of the site, once this one is none of them. */
  Optional<Integer> ownersWithout(KnownAccount account) {
    var topmost = units.topmost();
    return isOwner(account, topmost)
        ? Optional.of(accounts.activeOwners(topmost) - 1)
        : Optional.empty();
  }

  boolean staysOwner(KnownAccount account) {
    return isOwner(account, units.topmost());
  }

  private static boolean isOwner(KnownAccount account, UnitId topmost) {
    return account instanceof Active
        && account.holder().role() == Role.OWNER
        && account.holder().unit().equals(topmost);
  }

  /** Everything that goes with a change: the row, its history, and the news of it. */
  Row change(KnownAccount changed, AccountChange as, EventType event, Note reason) {
    if (!accounts.update(changed)) {
      throw changedMeanwhile();
    }
    tell(changed, as, event, Optional.of(reason));
    return row(changed);
  }

  void tell(KnownAccount account, AccountChange as, EventType event, Optional<Note> reason) {
    var told = new Told(as, work.caller().name(), reason);
    new AccountHistoryStore(work.db()).add(account.holder(), work.now(), told);
    work.emit(Event.of(event, account.holder().id(), account.holder().unit()));
  }

  /** Told in the name of who invited them: nobody was signed in when they came. */
  void joined(Active account, Letter letter) {
    var holder = account.holder();
    accounts.since(holder.id(), work.now());
    new AccountHistoryStore(work.db())
        .add(holder, work.now(), new Told(AccountChange.JOINED, letter.byName(), letter.note()));
    work.emit(
        Event.of(AccountEvents.ACCOUNT_JOINED, holder.id(), holder.unit())
            .with("invitation", letter.id()));
  }

  private Row row(KnownAccount account) {
    return rows(List.of(account)).getFirst();
  }

  private List<Row> rows(List<KnownAccount> page) {
    var ids = page.stream().map(Staff::idOf).toList();
    var uses = new SessionStore(work.db(), work.now()).use(ids);
    var factors = new SecondFactorStore(work.db()).having(ids);
    return page.stream()
        .map(account -> row(account, factors, Optional.ofNullable(uses.get(idOf(account)))))
        .toList();
  }

  private static AccountId idOf(KnownAccount account) {
    return account.holder().id();
  }

  private static Row row(
      KnownAccount account, Set<AccountId> factors, Optional<SessionStore.Use> use) {
    var holder = account.holder();
    return new Row(
        holder.id(),
        holder.login(),
        holder.name(),
        holder.role(),
        holder.unit(),
        AccountStore.stateOf(account),
        account.since(),
        factors.contains(holder.id()),
        use.map(SessionStore.Use::open).orElse(0),
        use.map(SessionStore.Use::lastUsedAt),
        holder.version());
  }
}
