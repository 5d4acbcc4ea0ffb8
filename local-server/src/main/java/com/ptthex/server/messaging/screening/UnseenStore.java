package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Messages that passed without being looked through, until they are. */
final class UnseenStore {
  private static final String SELECT =
      """
      select message_id, thread_id, participant, unit, author, own_number, because, since
      from screening_unseen\
      """;

  private final Handle db;

  UnseenStore(Handle db) {
    this.db = db;
  }

  /** Why nobody looked. */
  enum Because {
    PAUSED,
    FAILED
  }

  /** All of a message but what it says. */
  record Unseen(
      MessageId messageId,
      ThreadId threadId,
      PersonId participant,
      UnitId unit,
      AuthorKind author,
      PhoneNumber ownNumber,
      Because because,
      Instant since) {

    Incoming saying(MessageText text) {
      return new Incoming(messageId, threadId, participant, unit, author, ownNumber, text);
    }
  }

  void insert(Incoming message, Because because, Instant now) {
    db.createUpdate(
            """
            insert into screening_unseen (message_id, thread_id, participant, unit, author,
              own_number, because, since)
            values (:message, :thread, :participant, :unit, :author, :number, :because, :since)\
            """)
        .bind("message", message.id())
        .bind("thread", message.thread())
        .bind("participant", message.participant())
        .bind("unit", message.unit())
        .bind("author", message.author())
        .bind("number", message.to())
        .bind("because", because)
        .bind("since", now)
        .execute();
  }

  /** Those that passed first, a part at a time. */
  List<Unseen> inTurn(Optional<Unseen> after, int most) {
    var query =
        db.createQuery(
            SELECT
                + after
                    .map(
                        _ -> " where since >= :since and (since > :since or message_id > :message)")
                    .orElse("")
                + " order by since, message_id limit :most");
    after.ifPresent(last -> query.bind("since", last.since()).bind("message", last.messageId()));
    return query.bind("most", most).mapTo(Unseen.class).list();
  }

  /** Those of these that nobody has looked through meanwhile. */
  List<Unseen> of(Collection<MessageId> messages) {
    return db.createQuery(SELECT + " where message_id = any(:ids) order by since, message_id")
        .bind("ids", messages.stream().map(MessageId::value).toArray(UUID[]::new))
        .mapTo(Unseen.class)
        .list();
  }

  /** Whether it was there: of several who looked, one writes down what was found. */
  boolean delete(MessageId message) {
    return db.createUpdate("delete from screening_unseen where message_id = :message")
            .bind("message", message)
            .execute()
        == 1;
  }

  int count(Scope scope) {
    return db.createQuery("select count(*) from screening_unseen where " + Scope.SEES)
        .bind("scope", scope.ids())
        .mapTo(Integer.class)
        .one();
  }

  boolean hasFailed() {
    return db.createQuery(
            """
            select message_id from screening_unseen where because = 'FAILED'
            fetch first 1 row only\
            """)
        .mapTo(MessageId.class)
        .findOne()
        .isPresent();
  }
}
