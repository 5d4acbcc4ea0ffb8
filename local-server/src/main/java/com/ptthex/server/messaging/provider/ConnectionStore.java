package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** To whom the site is connected, and was before. */
final class ConnectionStore {
  static final Version NEVER = new Version(0);

  private static final Purpose TO_CALL = new Purpose("provider.secret");

  private final Handle db;
  private final Vault vault;

  ConnectionStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /**
   * @param kind nothing where the site was disconnected
   */
  record Row(
      Version version,
      Instant changedAt,
      Label changedBy,
      Note reason,
      Optional<ProviderKind> kind,
      Optional<AccountKey> account,
      Optional<Reference> secret,
      Optional<Label> name) {}

  /** Nothing where it was never connected. */
  Optional<Row> last() {
    return db.createQuery(
            """
            select version, changed_at, changed_by, reason, kind, account, secret, name
            from provider_connection order by version desc limit 1\
            """)
        .mapTo(Row.class)
        .findOne();
  }

  Optional<Row> connected() {
    return last().filter(row -> row.kind().isPresent());
  }

  /** All that it takes to call the provider. */
  record Called(Version version, ProviderKind kind, Optional<TwilioCredentials> credentials) {}

  Optional<Called> called() {
    return connected()
        .map(
            row ->
                new Called(
                    row.version(),
                    row.kind().orElseThrow(),
                    credentials(row.account(), row.secret())));
  }

  Version version() {
    return last().map(Row::version).orElse(NEVER);
  }

  /** The one of before is forgotten with its secret. */
  void insert(Row row) {
    last()
        .flatMap(Row::secret)
        .filter(kept -> !Optional.of(kept).equals(row.secret()))
        .ifPresent(this::forget);
    db.execute("update provider_connection set secret = null where secret is not null");
    db.createUpdate(
            """
            insert into provider_connection (version, changed_at, changed_by, reason, kind, account,
              secret, name)
            values (:version, :changedAt, :changedBy, :reason, :kind, :account, :secret, :name)\
            """)
        .bind("version", row.version())
        .bind("changedAt", row.changedAt())
        .bind("changedBy", row.changedBy())
        .bind("reason", row.reason())
        .bind("kind", row.kind())
        .bind("account", row.account())
        .bind("secret", row.secret())
        .bind("name", row.name())
        .execute();
  }

  Reference keep(ProviderSecret secret) {
    return vault.put(db, TO_CALL, secret.value().getBytes(StandardCharsets.UTF_8));
  }

  void forget(Reference secret) {
    vault.forget(db, secret, TO_CALL);
  }

  /** With what the provider is called, where it wants to know. */
  Optional<TwilioCredentials> credentials(
      Optional<AccountKey> account, Optional<Reference> secret) {
    return account.flatMap(
        key ->
            secret
                .map(kept -> new String(vault.open(db, kept, TO_CALL), StandardCharsets.UTF_8))
                .map(word -> new TwilioCredentials(key.value(), word)));
  }
}
