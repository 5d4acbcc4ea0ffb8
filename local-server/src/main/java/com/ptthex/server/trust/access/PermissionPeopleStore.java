package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.SearchText;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts as far as permissions are about them. */
final class PermissionPeopleStore {
  private static final String SELECT =
      "select id, name, role, unit from account where " + Scope.SEES + "\n";

  private final Handle db;

  PermissionPeopleStore(Handle db) {
    this.db = db;
  }

  List<Person> first(Scope scope, Optional<SearchText> search, int most) {
    return db.createQuery(
            SELECT
                + """
                and (cast(:search as varchar) is null or lower(name) like :search escape '!')
                order by name, id limit :most\
                """)
        .bind("scope", scope.ids())
        .bind("search", search.map(SearchText::value).map(Like::containing))
        .bind("most", most)
        .mapTo(Person.class)
        .list();
  }

  List<Person> ofRole(Scope scope, Role role) {
    return db.createQuery(SELECT + "and role = :role order by name, id")
        .bind("scope", scope.ids())
        .bind("role", role)
        .mapTo(Person.class)
        .list();
  }

  Optional<Person> find(Scope scope, AccountId id) {
    return db.createQuery(SELECT + "and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(Person.class)
        .findOne();
  }

  /** Wherever the account is by now. */
  Role roleOf(AccountId id) {
    return db.createQuery("select role from account where id = :id")
        .bind("id", id)
        .mapTo(Role.class)
        .one();
  }
}
