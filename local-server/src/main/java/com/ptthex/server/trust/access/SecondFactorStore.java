package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.trust.access.FactorReader.Count;
import com.ptthex.server.trust.access.FactorReader.Person;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Second factors and the recovery codes that stand in for them. */
final class SecondFactorStore {
  private final Handle db;

  SecondFactorStore(Handle db) {
    this.db = db;
  }

  /**
   * @param confirmedAt nothing until its first code was shown
   */
  record Factor(Reference secret, Instant begunAt, Optional<Instant> confirmedAt, long lastStep) {}

  Optional<Factor> find(AccountId account) {
    return db.createQuery(
            """
            select secret, begun_at, confirmed_at, last_step from second_factor
            where account = :account\
            """)
        .bind("account", account)
        .mapTo(Factor.class)
        .findOne();
  }

  /** Which of these have one that counts. */
  Set<AccountId> having(Collection<AccountId> accounts) {
    return db.createQuery(
            """
            select account from second_factor
            where account = any(:accounts) and confirmed_at is not null\
            """)
        .bind("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .mapTo(AccountId.class)
        .set();
  }

  List<Count> counts(Scope scope) {
    return db.createQuery(
            """
            select a.role, count(*) as people,
              count(*) - count(f.account) as without
            from account a
            left join second_factor f on f.account = a.id and f.confirmed_at is not null
            where a.state = 'ACTIVE' and\
            """
                + " "
                + Scope.SEES
                + " group by a.role")
        .bind("scope", scope.ids())
        .mapTo(Count.class)
        .list();
  }

  List<Person> without(Role role, int most) {
    return db.createQuery(
            """
            select a.id, a.name from account a
            left join second_factor f on f.account = a.id and f.confirmed_at is not null
            where a.role = :role and a.state = 'ACTIVE' and f.account is null
            order by a.name, a.id limit :most\
            """)
        .bind("role", role)
        .bind("most", most)
        .mapTo(Person.class)
        .list();
  }

  void insert(AccountId account, Reference secret, Instant now) {
    db.createUpdate(
            """
            insert into second_factor (account, secret, begun_at, last_step)
            values (:account, :secret, :now, 0)\
            """)
        .bind("account", account)
        .bind("secret", secret)
        .bind("now", now)
        .execute();
  }

  void confirm(AccountId account, Instant now) {
    db.createUpdate("update second_factor set confirmed_at = :now where account = :account")
        .bind("now", now)
        .bind("account", account)
        .execute();
  }

  /** Whether this step was not spent before; two who show the same code at once are told apart. */
  boolean spend(AccountId account, long step) {
    return db.createUpdate(
                """
                update second_factor set last_step = :step
                where account = :account and last_step < :step\
                """)
            .bind("step", step)
            .bind("account", account)
            .execute()
        == 1;
  }

  void delete(AccountId account) {
    deleteCodes(account);
    db.createUpdate("delete from second_factor where account = :account")
        .bind("account", account)
        .execute();
  }

  void replaceCodes(AccountId account, Collection<String> hashes) {
    deleteCodes(account);
    var batch =
        db.prepareBatch("insert into recovery_code (code_hash, account) values (:hash, :account)");
    hashes.forEach(hash -> batch.bind("hash", hash).bind("account", account).add());
    batch.execute();
  }

  private void deleteCodes(AccountId account) {
    db.createUpdate("delete from recovery_code where account = :account")
        .bind("account", account)
        .execute();
  }

  /** Whether it was there and not used before. */
  boolean useCode(AccountId account, String hash, Instant now) {
    return db.createUpdate(
                """
                update recovery_code set used_at = :now
                where code_hash = :hash and account = :account and used_at is null\
                """)
            .bind("now", now)
            .bind("hash", hash)
            .bind("account", account)
            .execute()
        == 1;
  }

  int codesLeft(AccountId account) {
    return db.createQuery(
            "select count(*) from recovery_code where account = :account and used_at is null")
        .bind("account", account)
        .mapTo(Integer.class)
        .one();
  }
}
