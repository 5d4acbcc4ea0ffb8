package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The authority of the site, for all its servers: its key lies in the vault. */
final class SiteAuthorityStore {
  private static final Purpose TO_CERTIFY = new Purpose("lan.site-authority");

  private final Handle db;
  private final Vault vault;

  SiteAuthorityStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  record Row(String certificate, Reference secret) {}

  /** Made by the first server that asks. */
  SiteAuthority ofTheSite(Period valid) {
    Guards.lock(db, "lan.site-authority");
    return known().orElseGet(() -> kept(SiteAuthority.made(valid)));
  }

  Optional<SiteAuthority> known() {
    return db.createQuery("select certificate, secret from lan_authority")
        .mapTo(Row.class)
        .findOne()
        .map(
            row ->
                SiteAuthority.of(
                    Base64.getDecoder().decode(row.certificate()),
                    vault.open(db, row.secret(), TO_CERTIFY)));
  }

  private SiteAuthority kept(SiteAuthority made) {
    db.createUpdate("insert into lan_authority (id, certificate, secret) values (1, :it, :secret)")
        .bind("it", Base64.getEncoder().encodeToString(made.encoded()))
        .bind("secret", vault.put(db, TO_CERTIFY, made.secret()))
        .execute();
    return made;
  }
}
