package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;

/** How a root authority is kept from one signing to the next: its key sealed by a passphrase. */
public final class AuthorityKeys {
  private static final String FORM = "PKCS12";
  private static final String ENTRY = "authority";

  private AuthorityKeys() {}

  public static byte[] sealed(Authority root, char[] passphrase) {
    try {
      var store = KeyStore.getInstance(FORM);
      store.load(null, passphrase);
      store.setKeyEntry(
          ENTRY, root.key().getPrivate(), passphrase, new Certificate[] {root.certificate()});
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, passphrase);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("every JDK writes PKCS #12", impossible);
    }
  }

  /** Refused as {@link Malformed} when it is none, or the passphrase is another. */
  public static Authority opened(byte[] sealed, char[] passphrase) {
    try {
      var store = KeyStore.getInstance(FORM);
      store.load(new ByteArrayInputStream(sealed), passphrase);
      if (store.getCertificate(ENTRY) instanceof X509Certificate certificate
          && store.getKey(ENTRY, passphrase) instanceof PrivateKey key) {
        return Authority.root(new KeyPair(certificate.getPublicKey(), key), certificate);
      }
    } catch (GeneralSecurityException | IOException _) {
      // Told below: which of the two it was, nobody can tell.
    }
    throw new Malformed("authority-or-passphrase", Map.of());
  }
}
