package com.ptthex.server.messaging.provider;

import static java.util.stream.Collectors.joining;

import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.AttemptId;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderApi.Aim;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What somebody had tried, and what came of it. */
final class AttemptStore {
  private static final String COLUMNS =
      "id, aim, kind, account, secret, unit, made_at, made_by, reason, ending, fault, code,"
          + " balance, currency";

  private final Handle db;
  private final ConnectionStore secrets;

  AttemptStore(Handle db, Vault vault) {
    this.db = db;
    this.secrets = new ConnectionStore(db, vault);
  }

  record Row(
      AttemptId id,
      Aim aim,
      ProviderKind kind,
      Optional<AccountKey> account,
      Optional<Reference> secret,
      UnitId unit,
      Instant madeAt,
      Label madeBy,
      Note reason,
      Ending ending,
      Optional<String> fault,
      Optional<ProviderCode> code,
      Optional<String> balance,
      Optional<String> currency) {}

  void insert(Row row) {
    db.createUpdate(
            """
            insert into provider_attempt (id, aim, kind, account, secret, unit, made_at, made_by,
              reason, ending)
            values (:id, :aim, :kind, :account, :secret, :unit, :madeAt, :madeBy, :reason, :ending)\
            """)
        .bind("id", row.id())
        .bind("aim", row.aim())
        .bind("kind", row.kind())
        .bind("account", row.account())
        .bind("secret", row.secret())
        .bind("unit", row.unit())
        .bind("madeAt", row.madeAt())
        .bind("madeBy", row.madeBy())
        .bind("reason", row.reason())
        .bind("ending", row.ending())
        .execute();
  }

  Row row(AttemptId id) {
    return db.createQuery("select " + COLUMNS + " from provider_attempt where id = :id")
        .bind("id", id)
        .mapTo(Row.class)
        .one();
  }

  /** With what the provider is to be called. */
  record Ready(Row row, Optional<TwilioCredentials> credentials) {}

  Ready ready(AttemptId id) {
    var row = row(id);
    return new Ready(row, secrets.credentials(row.account(), row.secret()));
  }

  Optional<Row> latest() {
    return db.createQuery(
            "select " + COLUMNS + " from provider_attempt order by made_at desc, id desc limit 1")
        .mapTo(Row.class)
        .findOne();
  }

  /** The latest that tells what was left on the account. */
  Optional<Row> latestWithBalance() {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from provider_attempt where balance is not null"
                + " order by made_at desc, id desc limit 1")
        .mapTo(Row.class)
        .findOne();
  }

  /** The latest that says whether the account that is connected can be reached. */
  Optional<Row> latestLook(ProviderKind kind) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from provider_attempt where kind = :kind"
                + " and (aim = 'TEST' or ending = 'WORKED')"
                + " order by made_at desc, id desc limit 1")
        .bind("kind", kind)
        .mapTo(Row.class)
        .findOne();
  }

  /** As it was when it was last seen. */
  Optional<FactReader.Account> latestAccount(ProviderKind kind) {
    return db.createQuery(
            """
            select account_state, rights, balance, currency from provider_attempt
            where kind = :kind and account_state is not null
            order by made_at desc, id desc limit 1\
            """)
        .bind("kind", kind)
        .mapTo(FactReader.Account.class)
        .findOne();
  }

  /** The secret goes with whoever is connected by it now. */
  void worked(AttemptId id, ProviderAccount account) {
    var balance = account.balance();
    db.createUpdate(
            """
            update provider_attempt set ending = 'WORKED', secret = null, balance = :balance,
              currency = :currency, account_state = :state, rights = :rights
            where id = :id\
            """)
        .bind("id", id)
        .bind("state", account.state())
        .bind("rights", account.rights().stream().map(Enum::name).collect(joining(",")))
        .bind("balance", balance.map(money -> money.amount().toPlainString()))
        .bind("currency", balance.map(Money::currency))
        .execute();
  }

  void failed(AttemptId id, ProviderFault fault) {
    forgetSecret(row(id));
    db.createUpdate(
            "update provider_attempt set ending = 'FAILED', fault = :fault, code = :code"
                + " where id = :id")
        .bind("id", id)
        .bind("fault", fault.error().code())
        .bind("code", fault.code())
        .execute();
  }

  /** Of those that nobody went on with, whatever the reason. */
  int forgetOutlived(Instant madeBefore) {
    var outlived =
        db.createQuery(
                "select "
                    + COLUMNS
                    + " from provider_attempt where secret is not null and made_at < :before")
            .bind("before", madeBefore)
            .mapTo(Row.class)
            .list();
    outlived.forEach(this::forgetSecret);
    return outlived.size();
  }

  private void forgetSecret(Row row) {
    row.secret().ifPresent(secrets::forget);
    db.createUpdate("update provider_attempt set secret = null where id = :id")
        .bind("id", row.id())
        .execute();
  }
}
