package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.messaging.assignments.ServedThreads.Served;
import com.ptthex.server.messaging.routing.RoutedMessages.Kept;
import com.ptthex.server.messaging.routing.Routing;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where messages went, and the threads that windows are about. */
final class RoutingStore {
  private final Handle db;

  RoutingStore(Handle db) {
    this.db = db;
  }

  /** Empty where it came before any was routed, or is one of ours. */
  private record Stored(
      Optional<RoutingTarget> routedTo, Optional<String> routedBy, Optional<String> routedOf) {
    Optional<Kept> kept() {
      return routedOf.map(
          facts -> new Kept(routedTo.orElseThrow(), routedBy.orElseThrow(), Routing.of(facts)));
    }
  }

  /** Nothing where the caller sees no such message. */
  Optional<Optional<Kept>> kept(Scope scope, MessageId id) {
    return db.createQuery(
            """
            select routed_to, routed_by, routed_of from message
            join conversation on conversation.id = message.thread_id
            where message.id = :id and
            """
                + Scope.SEES)
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Stored.class)
        .map(Stored::kept)
        .findOne();
  }

  List<Served> between(PersonId sitter, PersonId client) {
    record Row(ThreadId id, UnitId unit) {}
    return db.createQuery(
            """
            select id, unit from conversation
            where participant = :client and sitter = :sitter and state <> 'CLOSED'
            order by opened_at, id\
            """)
        .bind("client", client)
        .bind("sitter", sitter)
        .mapTo(Row.class)
        .map(row -> new Served(row.id(), row.unit()))
        .list();
  }

  int written(Collection<ThreadId> threads, Instant from, Instant until) {
    return db.createQuery(
            """
            select count(*) from message
            where thread_id = any(:threads) and direction = 'INBOUND'
              and received_at >= :from and received_at < :until\
            """)
        .bind("threads", threads.stream().map(ThreadId::value).toArray(UUID[]::new))
        .bind("from", from)
        .bind("until", until)
        .mapTo(Integer.class)
        .one();
  }
}
