package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.KnownAccount.Archived;
import com.ptthex.server.trust.access.KnownAccount.Disabled;
import com.ptthex.server.trust.access.KnownAccount.Holder;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.AccountsApi.Find;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The accounts as those see them who look after them. */
final class AccountStore {
  private static final String COLUMNS = "id, login, name, role, unit, state, since, version";

  private final Handle db;

  AccountStore(Handle db) {
    this.db = db;
  }

  record Row(
      AccountId id,
      Login login,
      Label name,
      Role role,
      UnitId unit,
      AccountState state,
      Optional<Instant> since,
      Version version) {

    KnownAccount account() {
      var holder = new Holder(id, login, name, role, unit, version);
      return switch (state) {
        case ACTIVE -> new Active(holder, since);
        case DISABLED -> new Disabled(holder, since);
        case ARCHIVED -> new Archived(holder, since);
      };
    }
  }

  static AccountState stateOf(KnownAccount account) {
    return switch (account) {
      case Active _ -> AccountState.ACTIVE;
      case Disabled _ -> AccountState.DISABLED;
      case Archived _ -> AccountState.ARCHIVED;
    };
  }

  Optional<KnownAccount> find(Scope scope, AccountId id) {
    return db.createQuery("select " + COLUMNS + " from account where id = :id and " + Scope.SEES)
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Row.class)
        .map(Row::account)
        .findOne();
  }

  /** Whoever asks: of an account that showed a code of its own. */
  KnownAccount one(AccountId id) {
    return db.createQuery("select " + COLUMNS + " from account where id = :id")
        .bind("id", id)
        .mapTo(Row.class)
        .map(Row::account)
        .one();
  }

  /** Whether it is still active, from now until this transaction ends. */
  boolean heldActive(AccountId id) {
    return db.createQuery("select state from account where id = :id for update")
        .bind("id", id)
        .mapTo(AccountState.class)
        .one()
        .equals(AccountState.ACTIVE);
  }

  List<KnownAccount> page(Scope scope, Find find) {
    var conditions = new ArrayList<>(List.of(Scope.SEES));
    var bound = new HashMap<String, Object>();
    bound.put("scope", scope.ids());
    bound.put("limit", Keyset.fetch(find.limit()));
    after(find)
        .ifPresent(
            after -> {
              conditions.add("(name, id) > (:afterName, :afterId)");
              bound.put("afterName", after.name());
              bound.put("afterId", after.id());
            });
    if (!find.role().isEmpty()) {
      conditions.add("role = any(:roles)");
      bound.put("roles", names(find.role()));
    }
    if (!find.state().isEmpty()) {
      conditions.add("state = any(:states)");
      bound.put("states", names(find.state()));
    }
    find.unit()
        .ifPresent(
            unit -> {
              conditions.add("unit = :unit");
              bound.put("unit", unit);
            });
    find.search()
        .ifPresent(
            text -> {
              conditions.add("(lower(name) like :text escape '!' or login like :text escape '!')");
              bound.put("text", Like.containing(text.value()));
            });
    return rows(conditions, bound);
  }

  private List<KnownAccount> rows(List<String> conditions, Map<String, Object> bound) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from account where "
                + String.join(" and ", conditions)
                + " order by name, id limit :limit")
        .bindMap(bound)
        .mapTo(Row.class)
        .map(Row::account)
        .list();
  }

  private record After(String name, UUID id) {}

  private static Optional<After> after(Find find) {
    try {
      return Keyset.key(find.after(), 2)
          .map(key -> new After(key.getFirst(), UUID.fromString(key.getLast())));
    } catch (IllegalArgumentException _) {
      throw new Refusal.Invalid("after", "not-a-cursor", Map.of("form", "next-of-a-page")).raise();
    }
  }

  private static String[] names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toArray(String[]::new);
  }

  /** Owners who can sign in and see all of the site, whoever asks. */
  int activeOwners(UnitId topmost) {
    return db.createQuery(
            """
            select count(*) from account
            where role = 'OWNER' and state = 'ACTIVE' and unit = :topmost\
            """)
        .bind("topmost", topmost)
        .mapTo(Integer.class)
        .one();
  }

  /** Who can sign in, of those at the desks of the site. */
  int activeOperators() {
    return db.createQuery(
            "select count(*) from account where state = 'ACTIVE' and (role = any(:roles)) is true")
        .bind("roles", names(Stream.of(Role.values()).filter(Role::isOperator).toList()))
        .mapTo(Integer.class)
        .one();
  }

  /** One that was made just now. */
  void since(AccountId id, Instant now) {
    db.createUpdate("update account set since = :now where id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Whether it was still as the caller saw it. */
  boolean update(KnownAccount account) {
    var holder = account.holder();
    return db.createUpdate(
                """
                update account set role = :role, unit = :unit, state = :state, since = :since,
                  version = :version
                where id = :id and version = :version - 1\
                """)
            .bind("id", holder.id())
            .bind("role", holder.role())
            .bind("unit", holder.unit())
            .bind("state", stateOf(account))
            .bind("since", account.since())
            .bind("version", holder.version())
            .execute()
        == 1;
  }
}
