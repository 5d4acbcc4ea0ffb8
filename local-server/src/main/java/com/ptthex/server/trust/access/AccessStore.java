package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountState;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Accounts and their sessions. */
final class AccessStore {
  private final Handle db;

  AccessStore(Handle db) {
    this.db = db;
  }

  record Account(
      AccountId id, Label name, Role role, UnitId unit, AccountState state, String password) {
    boolean mayEnter() {
      return state == AccountState.ACTIVE;
    }
  }

  /**
   * Somebody who is in, and when that last showed.
   *
   * @param authority the version by which they are to be judged
   */
  record Present(
      AccountId id,
      Label name,
      Role role,
      UnitId unit,
      Instant lastUsedAt,
      Optional<DeviceId> device,
      long authority) {}

  Optional<Account> byLogin(Login login) {
    return db.createQuery(
            "select id, name, role, unit, state, password from account where login = :login")
        .bind("login", login)
        .mapTo(Account.class)
        .findOne();
  }

  Optional<Present> bySession(String tokenHash, Instant now) {
    return DirectStatement.of(
            db,
            """
            select a.id, a.name, a.role, a.unit, s.last_used_at, s.field_device, now.version
            from session s join account a on a.id = s.account cross join authority now
            where s.token_hash = :hash and s.until > :now and s.ended_at is null
              and a.state = 'ACTIVE'\
            """)
        .bind("hash", tokenHash)
        .bind("now", now)
        .first(AccessStore::present);
  }

  private static Present present(ResultSet row) throws SQLException {
    return new Present(
        new AccountId(row.getObject(1, UUID.class)),
        new Label(row.getString(2)),
        Role.valueOf(row.getString(3)),
        new UnitId(row.getObject(4, UUID.class)),
        row.getTimestamp(5).toInstant(),
        Optional.ofNullable(row.getObject(6, UUID.class)).map(DeviceId::new),
        row.getLong(7));
  }

  /**
   * Whether this still is the password of an active account. From here on nobody sets another one,
   * or keeps its holder out, before the deed is over.
   */
  boolean heldWith(AccountId account, String password) {
    return db.createQuery(
            "select password from account where id = :id and state = 'ACTIVE' for update")
        .bind("id", account)
        .mapTo(String.class)
        .findOne()
        .filter(password::equals)
        .isPresent();
  }

  boolean has(Role role) {
    return db.createQuery("select count(*) from account where role = :role")
            .bind("role", role)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  AccountId insert(Login login, Label name, Role role, UnitId unit, String password) {
    var id = AccountId.made();
    db.createUpdate(
            """
            insert into account (id, login, name, role, unit, password)
            values (:id, :login, :name, :role, :unit, :password)\
            """)
        .bind("id", id)
        .bind("login", login)
        .bind("name", name)
        .bind("role", role)
        .bind("unit", unit)
        .bind("password", password)
        .execute();
    return id;
  }

  void setPassword(AccountId account, String password) {
    db.createUpdate("update account set password = :password where id = :id")
        .bind("password", password)
        .bind("id", account)
        .execute();
  }

  void end(String tokenHash, Instant now) {
    db.createUpdate(
            "update session set ended_at = :now where token_hash = :hash and ended_at is null")
        .bind("hash", tokenHash)
        .bind("now", now)
        .execute();
  }
}
