package com.ptthex.server.trust.bootstrap;

import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.value.Malformed;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The document that all servers of the site hand out. */
final class DocumentStore {
  private final Handle db;

  DocumentStore(Handle db) {
    this.db = db;
  }

  record Signed(long version, long serial, Instant issuedAt, Instant until, LicenceFile file) {
    static Signed of(Header header, byte[] file) {
      return new Signed(
          header.version().value(),
          header.serial().value(),
          header.issuedAt(),
          header.notAfter(),
          LicenceFile.of(file));
    }

    /** Nothing when an earlier version of the product wrote it in another form. */
    Optional<SignedDocument<ClientBootstrap>> content() {
      try {
        return Contents.of(file.bytes()).document(ClientBootstrap.TYPE);
      } catch (Malformed _) {
        return Optional.empty();
      }
    }
  }

  Optional<Signed> now() {
    return db.createQuery("select version, serial, issued_at, until, file from bootstrap_document")
        .mapTo(Signed.class)
        .findOne();
  }

  void put(Signed signed) {
    db.createUpdate("delete from bootstrap_document").execute();
    db.createUpdate(
            """
            insert into bootstrap_document (id, version, serial, issued_at, until, file)
            values (1, :version, :serial, :issuedAt, :until, :file)\
            """)
        .bind("version", signed.version())
        .bind("serial", signed.serial())
        .bind("issuedAt", signed.issuedAt())
        .bind("until", signed.until())
        .bind("file", signed.file())
        .execute();
  }
}
