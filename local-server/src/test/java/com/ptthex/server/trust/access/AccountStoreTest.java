package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Archived;
import com.ptthex.server.trust.access.KnownAccount.Disabled;
import com.ptthex.server.trust.access.KnownAccount.InUse;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class AccountStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @OnBothDatabases
  void everyStateComesBackAsItWentAndAStaleOneIsNotWritten(TestDatabase database) throws Unusable {
    try (var site = new Site(database)) {
      site.account("ann", Role.SUPPORT);
      var active = (Active) site.one("ann");
      var disabled = active.disable(NOW);
      assertThat(site.update(disabled)).isTrue();
      assertThat(site.one("ann")).isEqualTo(disabled);
      assertThat(site.update(active.archive(NOW))).isFalse();
      var archived = ((Disabled) site.one("ann")).archive(NOW);
      assertThat(site.update(archived)).isTrue();
      assertThat(site.one("ann")).isEqualTo(archived);
      assertThat(site.update(((Archived) site.one("ann")).restore(NOW))).isTrue();
      assertThat(site.one("ann")).isInstanceOf(Disabled.class);
    }
  }

  @OnBothDatabases
  void pagesGoThroughAllByNameAlsoWhereSeveralBearOne(TestDatabase database) throws Unusable {
    try (var site = new Site(database)) {
      for (var at = 0; at < 7; at++) {
        site.account("same-" + at, Role.SUPPORT);
      }
      var found = new ArrayList<KnownAccount>();
      var size = new PageSize(2);
      var find = Find.all().page(Optional.empty(), Optional.of(size));
      var page = site.page(find);
      while (page.size() > size.value()) {
        found.addAll(page.subList(0, size.value()));
        var last = page.get(size.value() - 1).holder();
        page = site.page(find.page(Optional.of(Staff.after(last)), Optional.of(size)));
      }
      found.addAll(page);
      assertThat(found).extracting(each -> each.holder().id()).hasSize(7).doesNotHaveDuplicates();
    }
  }

  @OnBothDatabases
  void filtersFindByRoleStateUnitNameAndLogin(TestDatabase database) throws Unusable {
    try (var site = new Site(database)) {
      site.account("ann", Role.SUPPORT);
      site.account("bob_%", Role.DISPATCHER);
      site.update(((InUse) site.one("ann")).archive(NOW));
      assertThat(site.logins(site.with(List.of(Role.DISPATCHER), List.of(), "")))
          .containsOnly("bob_%");
      assertThat(site.logins(site.with(List.of(), List.of(AccountState.ARCHIVED), "")))
          .containsOnly("ann");
      assertThat(site.logins(site.with(List.of(), List.of(), "BOB"))).containsOnly("bob_%");
      assertThat(site.logins(site.with(List.of(), List.of(), "b_%"))).containsOnly("bob_%");
      assertThat(site.logins(site.with(List.of(), List.of(), "n_n"))).isEmpty();
      assertThat(site.logins(site.with(List.of(), List.of(), "somebody"))).hasSize(2);
      assertThat(site.seenFrom(UnitId.made())).isEmpty();
    }
  }

  @OnBothDatabases
  void onlyOwnersCountWhoCanSignInAndSeeAllOfTheSite(TestDatabase database) throws Unusable {
    try (var site = new Site(database)) {
      site.account("one", Role.OWNER);
      site.account("two", Role.OWNER);
      assertThat(site.owners()).isEqualTo(2);
      site.update(((Active) site.one("two")).disable(NOW));
      assertThat(site.owners()).isEqualTo(1);
      site.update(((InUse) site.one("one")).as(Role.SUPPORT, site.customer));
      assertThat(site.owners()).isZero();
    }
  }

  /** A database with a customer. */
  private static final class Site implements AutoCloseable {
    private final Store store;
    private final UnitId customer;

    Site(TestDatabase database) throws Unusable {
      store = Store.open(database.fresh());
      customer = Customer.ensure(store, new Label("Customer"));
    }

    void account(String login, Role role) {
      Accounts.ensure(
          store,
          new Login(login),
          new Password("long enough for this"),
          new Label("Somebody"),
          role,
          customer);
    }

    KnownAccount one(String login) {
      return page(Find.all()).stream()
          .filter(each -> each.holder().login().value().equals(login))
          .findFirst()
          .orElseThrow();
    }

    boolean update(KnownAccount account) {
      return store.writing(db -> new AccountStore(db).update(account));
    }

    List<KnownAccount> page(Find find) {
      return store.reading(db -> new AccountStore(db).page(new Scope(Set.of(customer)), find));
    }

    List<KnownAccount> seenFrom(UnitId unit) {
      return store.reading(db -> new AccountStore(db).page(new Scope(Set.of(unit)), Find.all()));
    }

    int owners() {
      return store.reading(db -> new AccountStore(db).activeOwners(customer));
    }

    Find with(List<Role> roles, List<AccountState> states, String text) {
      return new Find(
          roles,
          states,
          Optional.of(customer),
          text.isEmpty() ? Optional.empty() : Optional.of(new SearchText(text)),
          Optional.empty(),
          Optional.empty());
    }

    List<String> logins(Find find) {
      return page(find).stream().map(each -> each.holder().login().value()).toList();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
