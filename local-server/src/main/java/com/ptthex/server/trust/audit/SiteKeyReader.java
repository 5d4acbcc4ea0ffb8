package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.trust.audit.SiteKey;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Signs for others with the key of the site, as soon as there is one. */
public final class SiteKeyReader {
  private final Vault vault;

  public SiteKeyReader(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param signature in Base64
   */
  public record Signed(SiteKey key, String signature) {}

  /**
   * @param text begins as nothing else does that the site signs
   */
  public Optional<Signed> sign(Handle db, String text) {
    return new SigningKeyStore(db, vault)
        .known()
        .map(key -> new Signed(key.shown(), key.sign(text)));
  }
}
