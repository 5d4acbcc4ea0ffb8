package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi.Obstacle;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The messages that leave the site, and how far each has come. */
final class AnswerStore {
  private final Handle db;

  AnswerStore(Handle db) {
    this.db = db;
  }

  /**
   * One that is to be handed over.
   *
   * @param phone to which it goes
   * @param connection to the provider, when it was last handed over or else when it was written
   * @param doubts how often nobody knew whether the provider has it
   * @param doubtedAt when it was handed over for the last time, if that is in doubt
   */
  record Job(
      MessageId messageId,
      ThreadId threadId,
      NumberId numberId,
      UnitId unit,
      PhoneNumber phone,
      Instant madeAt,
      Label madeBy,
      Version connection,
      int doubts,
      Optional<Instant> doubtedAt,
      Optional<ProviderError> trouble,
      MessageText body,
      MessageState state) {}

  void insert(Job job, AuthorKind author) {
    db.createUpdate(
            """
            insert into message (id, thread_id, direction, author, kind, body, attachments, sent_at,
              is_dated, received_at, late, state)
            values (:id, :thread, 'OUTBOUND', :author, 'TEXT', :body, 0, :at, true, :at, false,
              :state)\
            """)
        .bind("id", job.messageId())
        .bind("thread", job.threadId())
        .bind("author", author)
        .bind("body", job.body())
        .bind("at", job.madeAt())
        .bind("state", job.state())
        .execute();
    db.createUpdate(
            """
            insert into answer (message_id, thread_id, number_id, unit, phone, made_at, made_by,
              connection, doubts)
            values (:id, :thread, :number, :unit, :phone, :at, :by, :connection, :doubts)\
            """)
        .bind("id", job.messageId())
        .bind("thread", job.threadId())
        .bind("number", job.numberId())
        .bind("unit", job.unit())
        .bind("phone", job.phone())
        .bind("at", job.madeAt())
        .bind("by", job.madeBy())
        .bind("connection", job.connection())
        .bind("doubts", job.doubts())
        .execute();
  }

  Job job(MessageId id) {
    return db.createQuery(
            """
            select answer.message_id, answer.thread_id, answer.number_id, answer.unit,
              answer.phone, answer.made_at, answer.made_by, answer.connection, answer.doubts,
              answer.doubted_at, answer.trouble, message.body, message.state
            from answer join message on message.id = answer.message_id
            where answer.message_id = :id\
            """)
        .bind("id", id)
        .mapTo(Job.class)
        .one();
  }

  /** The provider has it, and calls it so. */
  void sent(MessageId id, MessageKey key, Optional<Integer> segments) {
    db.createUpdate("update message set state = 'SENT', provider_key = :key where id = :id")
        .bind("id", id)
        .bind("key", key)
        .execute();
    db.createUpdate(
            """
            update answer set segments = :segments, trouble = null, doubted_at = null
            where message_id = :id\
            """)
        .bind("id", id)
        .bind("segments", segments)
        .execute();
  }

  void doubted(MessageId id, Instant since, Version connection, ProviderError trouble) {
    state(id, MessageState.IN_DOUBT);
    db.createUpdate(
            """
            update answer set doubts = doubts + 1, doubted_at = :since, connection = :connection,
              trouble = :trouble
            where message_id = :id\
            """)
        .bind("id", id)
        .bind("since", since)
        .bind("connection", connection)
        .bind("trouble", trouble)
        .execute();
  }

  void failed(
      MessageId id,
      MessageState state,
      Optional<Obstacle> obstacle,
      Optional<ProviderError> trouble) {
    state(id, state);
    db.createUpdate(
            "update answer set obstacle = :obstacle, trouble = :trouble where message_id = :id")
        .bind("id", id)
        .bind("obstacle", obstacle)
        .bind("trouble", trouble)
        .execute();
  }

  private void state(MessageId id, MessageState state) {
    db.createUpdate("update message set state = :state where id = :id")
        .bind("id", id)
        .bind("state", state)
        .execute();
  }

  /** Its thread goes over another number by now. */
  void over(MessageId id, NumberId number) {
    db.createUpdate("update answer set number_id = :number where message_id = :id")
        .bind("id", id)
        .bind("number", number)
        .execute();
  }

  /** What is told of one beside what it says. */
  record Known(
      MessageId messageId,
      NumberId numberId,
      Label madeBy,
      Optional<Integer> segments,
      Optional<Obstacle> obstacle,
      Optional<ProviderError> trouble,
      Optional<MessageKey> providerKey) {}

  Map<MessageId, Known> known(Collection<MessageId> ids) {
    return db.createQuery(
            """
            select answer.message_id, answer.number_id, answer.made_by, answer.segments,
              answer.obstacle, answer.trouble, message.provider_key
            from answer join message on message.id = answer.message_id
            where answer.message_id = any(:ids)\
            """)
        .bind("ids", ids.stream().map(MessageId::value).toArray(UUID[]::new))
        .mapTo(Known.class)
        .collectToMap(Known::messageId, known -> known);
  }
}
