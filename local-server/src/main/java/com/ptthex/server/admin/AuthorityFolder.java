package com.ptthex.server.admin;

import com.ptthex.server.launch.OwnerOnly;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.AuthorityKeys;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Where the vendor keeps an authority: its sealed key, its certificate for all to have, every
 * document it issued, and which of them no longer count. Each document is signed with a key of its
 * own that is thrown away, so that one is revoked without the others.
 */
final class AuthorityFolder {
  private static final String KEY = "authority.p12";
  private static final String ROOT = "root.pem";
  private static final String REVOKED = "revoked";
  private static final String LIST = "revoked.crl";
  private static final String ISSUED = "issued";

  /** As long as a site without a network may live from one licence to the next. */
  private static final Duration LIST_LASTS = Duration.ofDays(400);

  private static final Duration ROOT_LASTS = Duration.ofDays(20 * 365);

  private final Path place;
  private final Authority root;

  private AuthorityFolder(Path place, Authority root) {
    this.place = place;
    this.root = root;
  }

  static AuthorityFolder make(Path place, String name, char[] passphrase, Instant now)
      throws IOException {
    Files.createDirectories(place, OwnerOnly.folder(place));
    var valid = new Period(now.minus(Duration.ofDays(1)), now.plus(ROOT_LASTS));
    var root = Authority.root(name, valid);
    var key = place.resolve(KEY);
    Files.createFile(key, OwnerOnly.file(place));
    Files.write(key, AuthorityKeys.sealed(root, passphrase));
    Files.writeString(place.resolve(ROOT), pem(root.certificate()));
    Files.createDirectories(place.resolve(ISSUED));
    var made = new AuthorityFolder(place, root);
    made.list(now);
    return made;
  }

  /** Refused as {@link Malformed} with another passphrase. */
  static AuthorityFolder open(Path place, char[] passphrase) throws IOException {
    return new AuthorityFolder(
        place, AuthorityKeys.opened(Files.readAllBytes(place.resolve(KEY)), passphrase));
  }

  static boolean isThere(Path place) {
    return Files.exists(place.resolve(KEY));
  }

  Path rootFile() {
    return place.resolve(ROOT);
  }

  /** Greater than all before. */
  long nextSerial() throws IOException {
    try (var issued = Files.list(place.resolve(ISSUED))) {
      return 1
          + issued
              .map(file -> file.getFileName().toString().replaceAll("\\D", ""))
              .filter(digits -> !digits.isEmpty())
              .mapToLong(Long::parseLong)
              .max()
              .orElse(0);
    }
  }

  /** A serial is taken by its file, so two who issue at once never get the same. */
  <B> byte[] issue(Header header, B body, Instant now) throws IOException {
    var own = place.resolve(ISSUED).resolve(header.serial().value() + ".signed");
    Files.createFile(own);
    var until = header.notAfter().plusSeconds(1);
    var valid = new Period(now.minus(Duration.ofHours(1)), until);
    var earliest = header.notBefore().isBefore(valid.from()) ? header.notBefore() : valid.from();
    var signer =
        root.signer("Document " + header.serial().value(), new Period(earliest, until), crls(now));
    var document = signer.sign(header, body);
    Files.write(own, document);
    return document;
  }

  private List<byte[]> crls(Instant now) throws IOException {
    return List.of(crl(now));
  }

  private byte[] crl(Instant now) throws IOException {
    return root.crl(revoked(), new Period(now, now.plus(LIST_LASTS)));
  }

  private List<X509Certificate> revoked() throws IOException {
    var file = place.resolve(REVOKED);
    var found = new ArrayList<X509Certificate>();
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        found.add(signer(Base64.getDecoder().decode(line)));
      }
    }
    return found;
  }

  private static X509Certificate signer(byte[] document) {
    return Contents.of(document).certificates().getFirst();
  }

  /** Writes the list anew; a document that this authority did not sign is refused as malformed. */
  Path revoke(byte[] document, Instant now) throws IOException {
    var issuer = signer(document).getIssuerX500Principal();
    if (!issuer.equals(root.certificate().getSubjectX500Principal())) {
      throw new Malformed("another-authority", Map.of());
    }
    if (revoked().stream().noneMatch(signer(document)::equals)) {
      Files.writeString(
          place.resolve(REVOKED),
          Base64.getEncoder().encodeToString(document) + "\n",
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    return list(now);
  }

  private Path list(Instant now) throws IOException {
    var next = place.resolve(LIST + ".next");
    Files.write(next, crl(now));
    return Files.move(
        next,
        place.resolve(LIST),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String pem(X509Certificate certificate) {
    try {
      var text = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + text.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate of our own cannot be written", impossible);
    }
  }
}
