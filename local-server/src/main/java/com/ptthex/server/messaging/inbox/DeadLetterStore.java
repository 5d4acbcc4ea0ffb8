package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.server.kernel.vault.Reference;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Find;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Keep;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Settled;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.LetterId;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What came in and could not be taken. What it says is in the vault, and only there. */
final class DeadLetterStore {
  private static final Purpose TO_BE_TAKEN = new Purpose("inbox.letter");

  /** As much as the vault keeps in one place. */
  private static final int PART = 8 * 1024;

  private static final String SELECT =
      """
      select id, channel, fault, state, received_at, settled_at, settled_by, reason, version
      from dead_letter where true\
      """;

  private final Handle db;
  private final Vault vault;

  DeadLetterStore(Handle db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  private record Stored(
      LetterId id,
      Channel channel,
      LetterFault fault,
      LetterState state,
      Instant receivedAt,
      Optional<Instant> settledAt,
      Optional<Label> settledBy,
      Optional<Note> reason,
      Version version) {

    Row shown() {
      var settled = settledAt.map(at -> new Settled(at, settledBy.orElseThrow(), reason));
      return new Row(id, channel, fault, state, receivedAt, settled, version);
    }
  }

  /**
   * @param told by what the same is known again
   */
  boolean insert(LetterId id, String told, Keep wish, Instant now) {
    var isNew =
        db.createUpdate(
                    """
                    merge into dead_letter
                    using (select cast(:told as varchar(80)) as told) as asked
                    on dead_letter.told = asked.told
                    when not matched then insert (id, told, channel, fault, state, received_at,
                        version)
                      values (:id, asked.told, :channel, :fault, 'WAITING', :now, 1)\
                    """)
                .bind("told", told)
                .bind("id", id)
                .bind("channel", wish.channel())
                .bind("fault", wish.fault())
                .bind("now", now)
                .execute()
            == 1;
    if (isNew) {
      seal(id, wish.content().value().getBytes(StandardCharsets.UTF_8));
    }
    return isNew;
  }

  private void seal(LetterId id, byte[] content) {
    for (int at = 0, place = 0; at < content.length || place == 0; at += PART, place++) {
      var part = Arrays.copyOfRange(content, at, Math.min(at + PART, content.length));
      db.createUpdate(
              """
              insert into dead_letter_part (letter, place, content)
              values (:letter, :place, :content)\
              """)
          .bind("letter", id)
          .bind("place", place)
          .bind("content", vault.put(db, TO_BE_TAKEN, part))
          .execute();
    }
  }

  private List<Reference> parts(LetterId id) {
    return db.createQuery(
            "select content from dead_letter_part where letter = :letter order by place")
        .bind("letter", id)
        .mapTo(Reference.class)
        .list();
  }

  String content(LetterId id) {
    var whole = new ByteArrayOutputStream();
    parts(id).forEach(part -> whole.writeBytes(vault.open(db, part, TO_BE_TAKEN)));
    return whole.toString(StandardCharsets.UTF_8);
  }

  List<Row> page(Find find) {
    var after = Keyset.moment(find.after());
    var where = new StringBuilder();
    after.ifPresent(
        _ -> where.append(" and received_at <= :at and (received_at < :at or id < :before)"));
    if (!find.state().isEmpty()) {
      where.append(" and (state = any(:states)) is true");
    }
    var query = db.createQuery(SELECT + where + " order by received_at desc, id desc limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    if (!find.state().isEmpty()) {
      query.bind("states", find.state().stream().map(Enum::name).toArray(String[]::new));
    }
    return query
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Stored.class)
        .map(Stored::shown)
        .list();
  }

  /** As it is until this transaction ends. */
  Optional<Row> held(LetterId id) {
    return db.createQuery(SELECT + " and id = :id for update")
        .bind("id", id)
        .mapTo(Stored.class)
        .map(Stored::shown)
        .findOne();
  }

  /** What it says is destroyed with it: it stands in its thread now, or nowhere. */
  void settle(LetterId id, LetterState state, Settled how) {
    parts(id).forEach(part -> vault.forget(db, part, TO_BE_TAKEN));
    db.createUpdate("delete from dead_letter_part where letter = :id").bind("id", id).execute();
    db.createUpdate(
            """
            update dead_letter set state = :state, settled_at = :at, settled_by = :by,
              reason = :reason, version = version + 1
            where id = :id\
            """)
        .bind("state", state)
        .bind("at", how.at())
        .bind("by", how.by())
        .bind("reason", how.reason())
        .bind("id", id)
        .execute();
  }
}
