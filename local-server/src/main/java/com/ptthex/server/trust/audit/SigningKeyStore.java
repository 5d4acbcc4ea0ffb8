package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.trust.audit.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The key that the site signs with: its secret half lies in the vault, and here its reference. */
final class SigningKeyStore {
  private static final Purpose TO_SIGN = new Purpose("audit.signing-key");

  private final Handle db;
  private final Vault vault;

  SigningKeyStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** Made by the first server that asks. */
  SigningKey ofTheSite() {
    Guards.lock(db, "audit.signing-key");
    return known().orElseGet(this::made);
  }

  /** Nothing before anything was signed. */
  Optional<SigningKey> known() {
    return db.createQuery("select secret from audit_signing_key")
        .mapTo(Reference.class)
        .findOne()
        .map(secret -> vault.open(db, secret, TO_SIGN))
        .map(kept -> SigningKey.of(new String(kept, StandardCharsets.UTF_8)));
  }

  private SigningKey made() {
    var key = SigningKey.made();
    var secret = vault.put(db, TO_SIGN, key.kept().getBytes(StandardCharsets.UTF_8));
    db.createUpdate("insert into audit_signing_key (secret) values (:secret)")
        .bind("secret", secret)
        .execute();
    return key;
  }
}
