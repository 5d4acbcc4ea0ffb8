package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.routing.Routing;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.Direction;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.inbox.MessageKind;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.inbox.MessagesApi.Find;
import com.ptthex.shared.messaging.inbox.MessagesApi.Receive;
import com.ptthex.shared.messaging.inbox.MessagesApi.Row;
import com.ptthex.shared.messaging.routing.RoutingApi.Decided;
import com.ptthex.shared.value.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is said in the threads. */
final class MessageStore {
  /** What took longer than this on its way is late. */
  static final Duration LATE = Duration.ofMinutes(2);

  private final Handle db;

  MessageStore(Handle db) {
    this.db = db;
  }

  /** Which message a key of the provider stands for, and where it is. */
  record Kept(MessageId id, ThreadId threadId, boolean isDated) {}

  /**
   * What is found out of a message when it comes.
   *
   * @param decided where it goes
   * @param routing what was looked at for that
   */
  record Arrived(
      MessageId id, ThreadId thread, AuthorKind author, Decided decided, Routing routing) {}

  private record Stored(
      MessageId id,
      Direction direction,
      AuthorKind author,
      MessageKind kind,
      Optional<MessageText> body,
      int attachments,
      Optional<Keyword> keyword,
      Instant sentAt,
      Instant receivedAt,
      boolean late,
      MessageState state) {

    Row shown() {
      return new Row(
          id,
          direction,
          author,
          kind,
          body,
          attachments,
          keyword,
          sentAt,
          receivedAt,
          late,
          state,
          Optional.empty());
    }
  }

  List<Row> page(ThreadId thread, Find find) {
    var after = Keyset.moment(find.after());
    var query =
        db.createQuery(
            """
            select id, direction, author, kind, body, attachments, keyword, sent_at, received_at,
              late, state
            from message where thread_id = :thread\
            """
                + after
                    .map(_ -> " and sent_at <= :at and (sent_at < :at or id < :before)")
                    .orElse("")
                + " order by sent_at desc, id desc limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    return query
        .bind("thread", thread)
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Stored.class)
        .map(Stored::shown)
        .list();
  }

  /** Whether it was not known: of all who bring one message at once, one hears so. */
  boolean insert(Arrived message, Receive wish, Instant now) {
    var sent = wish.sentAt().orElse(now);
    return DirectStatement.of(
                db,
                """
                merge into message
                using (select cast(:key as varchar(128)) as provider_key) as asked
                on message.provider_key = asked.provider_key
                when not matched then insert (id, thread_id, provider_key, direction, author, kind,
                    body, attachments, keyword, sent_at, is_dated, received_at, late, state,
                    routed_to, routed_by, routed_of)
                  values (:id, :thread, asked.provider_key, 'INBOUND', :author, :kind, :body,
                    :attachments, :keyword, :sent, :dated, :now, :late, 'RECEIVED',
                    :target, :rule, :routing)\
                """)
            .bind("key", wish.message())
            .bind("id", message.id())
            .bind("thread", message.thread())
            .bind("author", message.author())
            .bind("target", message.decided().target())
            .bind("rule", message.decided().rule())
            .bind("routing", message.routing().text())
            .bind("kind", wish.kind())
            .bind("body", wish.text())
            .bind("attachments", wish.attachments())
            .bind("keyword", message.routing().message().keyword())
            .bind("sent", sent)
            .bind("dated", wish.sentAt().isPresent())
            .bind("now", now)
            .bind("late", isLate(sent, now))
            .execute()
        == 1;
  }

  static boolean isLate(Instant sent, Instant received) {
    return sent.plus(LATE).isBefore(received);
  }

  /** What stands in these, of those in which anything does. */
  Map<MessageId, MessageText> texts(Collection<MessageId> messages) {
    record Written(MessageId id, MessageText body) {}
    return db.createQuery("select id, body from message where id = any(:ids) and body is not null")
        .bind("ids", messages.stream().map(MessageId::value).toArray(UUID[]::new))
        .mapTo(Written.class)
        .collectToMap(Written::id, Written::body);
  }

  Optional<Kept> kept(MessageKey key) {
    return db.createQuery("select id, thread_id, is_dated from message where provider_key = :key")
        .bind("key", key)
        .mapTo(Kept.class)
        .findOne();
  }

  /** Of those that are here, whether it is known when they were sent. */
  Map<MessageKey, Boolean> dated(Collection<MessageKey> keys) {
    record Dated(MessageKey providerKey, boolean isDated) {}
    return db.createQuery(
            "select provider_key, is_dated from message where provider_key = any(:keys)")
        .bind("keys", keys.stream().map(MessageKey::value).toArray(String[]::new))
        .mapTo(Dated.class)
        .collectToMap(Dated::providerKey, Dated::isDated);
  }

  /** When it was sent, of one that came without. */
  boolean date(MessageId id, Instant sent) {
    return db.createUpdate(
                """
                update message set sent_at = :sent, is_dated = true,
                  late = case when received_at > :late then true else false end
                where id = :id and not is_dated\
                """)
            .bind("id", id)
            .bind("sent", sent)
            .bind("late", sent.plus(LATE))
            .execute()
        == 1;
  }
}
