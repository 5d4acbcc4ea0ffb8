package com.ptthex.server.trust.mail;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.trust.mail.LetterId;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The letters of the site. Whom they are to and what they say is in the vault, and only there. */
final class LetterStore {
  private static final Purpose TO_BE_SENT = new Purpose("mail.letter");

  private final Handle db;
  private final Vault vault;

  LetterStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  record Row(
      LetterId id,
      LetterKind kind,
      UnitId unit,
      IntentId intent,
      Optional<Reference> content,
      Instant madeAt,
      Instant until) {}

  void insert(LetterId id, IntentId intent, UnitId unit, Letter letter, Instant now) {
    db.createUpdate(
            """
            insert into mail_letter (id, kind, unit, intent, content, made_at, until)
            values (:id, :kind, :unit, :intent, :content, :now, :until)\
            """)
        .bind("id", id)
        .bind("kind", letter.kind())
        .bind("unit", unit)
        .bind("intent", intent)
        .bind("content", vault.put(db, TO_BE_SENT, Wire.write(letter)))
        .bind("now", now)
        .bind("until", letter.until())
        .execute();
  }

  Row row(LetterId id) {
    return db.createQuery(
            "select id, kind, unit, intent, content, made_at, until from mail_letter where id ="
                + " :id")
        .bind("id", id)
        .mapTo(Row.class)
        .one();
  }

  /** What it says, while that is kept. */
  Optional<Letter> content(Row row) {
    return row.content()
        .map(reference -> Wire.read(vault.open(db, reference, TO_BE_SENT), Letter.class));
  }

  List<Row> latest(Scope scope, int most) {
    return db.createQuery(
            "select id, kind, unit, intent, content, made_at, until from mail_letter where "
                + Scope.SEES
                + " order by made_at desc, id desc limit :most")
        .bind("scope", scope.ids())
        .bind("most", most)
        .mapTo(Row.class)
        .list();
  }

  void forgetContent(LetterId id) {
    forget(row(id));
  }

  /** Of those that are not sent any more, though somebody may still look at the queue. */
  int forgetOutlived(Instant now) {
    var outlived =
        db.createQuery(
                """
                select id, kind, unit, intent, content, made_at, until from mail_letter
                where until <= :now and content is not null\
                """)
            .bind("now", now)
            .mapTo(Row.class)
            .list();
    outlived.forEach(this::forget);
    return outlived.size();
  }

  private void forget(Row row) {
    row.content().ifPresent(reference -> vault.forget(db, reference, TO_BE_SENT));
    db.createUpdate("update mail_letter set content = null where id = :id")
        .bind("id", row.id())
        .execute();
  }
}
