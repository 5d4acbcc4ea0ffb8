package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The licences that were accepted, which of them holds, and what the site chose of it. */
final class LicenceStore {
  private final Handle db;

  LicenceStore(Handle db) {
    this.db = db;
  }

  /**
   * @param file in Base64, as it was signed
   */
  record Kept(DocumentId document, String file, Instant acceptedAt) {
    byte[] bytes() {
      return Base64.getDecoder().decode(file);
    }
  }

  Optional<Kept> inForce() {
    return db.createQuery(
            """
            select d.document, d.file, d.accepted_at
            from licence_turn t join licence_document d on d.document = t.document
            order by t.turn desc fetch first 1 row only\
            """)
        .mapTo(Kept.class)
        .findOne();
  }

  Optional<Kept> find(DocumentId document) {
    return db.createQuery(
            "select document, file, accepted_at from licence_document where document = :it")
        .bind("it", document)
        .mapTo(Kept.class)
        .findOne();
  }

  /** Newest first, at most so many. */
  List<Kept> accepted(int most) {
    return db.createQuery(
            """
            select document, file, accepted_at from licence_document
            order by accepted_at desc, document desc fetch first :most rows only\
            """)
        .bind("most", most)
        .mapTo(Kept.class)
        .list();
  }

  void accept(SignedDocument<Licence> licence, byte[] file, Instant now) {
    db.createUpdate(
            """
            insert into licence_document (document, file, accepted_at)
            values (:document, :file, :now)\
            """)
        .bind("document", licence.header().id())
        .bind("file", Base64.getEncoder().encodeToString(file))
        .bind("now", now)
        .execute();
  }

  /** From now on this one holds. */
  void turnTo(DocumentId document, Instant now) {
    db.createUpdate(
            """
            insert into licence_turn (turn, document, since)
            select coalesce(max(turn), 0) + 1, cast(:document as uuid),
              cast(:now as timestamp(6) with time zone)
            from licence_turn\
            """)
        .bind("document", document)
        .bind("now", now)
        .execute();
  }

  LicenceChoice choice() {
    return db.createQuery(
            "select choice from licence_choice order by turn desc fetch first 1 row only")
        .mapTo(String.class)
        .findOne()
        .map(text -> Wire.read(text.getBytes(StandardCharsets.UTF_8), LicenceChoice.class))
        .orElse(LicenceChoice.ALL);
  }

  void choose(LicenceChoice choice, Instant now) {
    db.createUpdate(
            """
            insert into licence_choice (turn, choice, since)
            select coalesce(max(turn), 0) + 1, cast(:choice as varchar(20000)),
              cast(:now as timestamp(6) with time zone)
            from licence_choice\
            """)
        .bind("choice", new String(Wire.write(choice), StandardCharsets.UTF_8))
        .bind("now", now)
        .execute();
  }

  /**
   * Differs whenever what is read from here may say something else. By what it is, and not by its
   * number: a deed that was taken back gives its number to the next one.
   */
  record Marks(Optional<DocumentId> document, Optional<String> choice, Optional<String> lists) {}

  Marks marks() {
    return db.createQuery(
            """
            select
              (select document from licence_turn order by turn desc fetch first 1 row only)
                as document,
              (select choice from licence_choice order by turn desc fetch first 1 row only)
                as choice,
              (select string_agg(digest, ',' order by digest) from revocation_list) as lists\
            """)
        .mapTo(Marks.class)
        .one();
  }
}
