package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The messages, and in the same transaction what is counted of them for each number. */
final class DeliveryStore {
  private final Handle db;
  private final TrafficStore traffic;
  private final AwaitedStore awaited;

  DeliveryStore(Handle db) {
    this.db = db;
    this.traffic = new TrafficStore(db);
    this.awaited = new AwaitedStore(db);
  }

  /**
   * @param at when it was sent or received
   */
  record Fact(
      MessageKey message,
      ThreadId thread,
      NumberId number,
      UnitId unit,
      Outcome outcome,
      Instant at) {

    Fact with(Outcome later) {
      return new Fact(message, thread, number, unit, later, at);
    }
  }

  private enum Kind {
    RECEIVED,
    ACCEPTED,
    DELIVERED,
    FAILED
  }

  private record Stored(
      MessageKey message,
      ThreadId threadId,
      NumberId numberId,
      UnitId unit,
      Kind outcome,
      Optional<DeliveryFault> fault,
      Instant at,
      Optional<Instant> failedAt) {

    Fact fact() {
      var known =
          switch (outcome) {
            case RECEIVED -> new Received();
            case ACCEPTED -> new Accepted();
            case DELIVERED -> new Delivered();
            case FAILED -> new Failed(fault.orElseThrow(), failedAt.orElseThrow());
          };
      return new Fact(message, threadId, numberId, unit, known, at);
    }
  }

  /** Locked, so that two who bring news of one message come one after the other. */
  Optional<Fact> find(MessageKey message) {
    return db.createQuery(
            """
            select message, thread_id, number_id, unit, outcome, fault, at, failed_at
            from delivery where message = :message for update\
            """)
        .bind("message", message)
        .mapTo(Stored.class)
        .map(Stored::fact)
        .findOne();
  }

  /** For who only looks. */
  Map<MessageKey, Outcome> outcomes(Collection<MessageKey> messages) {
    return db.createQuery(
            """
            select message, thread_id, number_id, unit, outcome, fault, at, failed_at
            from delivery where message = any(:messages)\
            """)
        .bind("messages", messages.stream().map(MessageKey::value).toArray(String[]::new))
        .mapTo(Stored.class)
        .map(Stored::fact)
        .collectToMap(Fact::message, Fact::outcome);
  }

  /** Of a message that came to us; whether it was new. */
  boolean received(Fact fact) {
    var isNew =
        DirectStatement.of(
                    db,
                    """
                    merge into delivery
                    using (select cast(:message as varchar(128)) as message) as asked
                    on delivery.message = asked.message
                    when not matched then insert (message, thread_id, number_id, unit, outcome, at)
                      values (asked.message, :thread, :number, :unit, 'RECEIVED', :at)\
                    """)
                .bind("message", fact.message())
                .bind("thread", fact.thread())
                .bind("number", fact.number())
                .bind("unit", fact.unit())
                .bind("at", fact.at())
                .execute()
            == 1;
    if (isNew) {
      traffic.messageReceived(fact.number(), fact.at());
    }
    return isNew;
  }

  void insert(Fact fact) {
    bindOutcome(
            db.createUpdate(
                """
                insert into delivery (message, thread_id, number_id, unit, outcome, fault, at,
                  failed_at)
                values (:message, :thread, :number, :unit, :outcome, :fault, :at, :failedAt)\
                """),
            fact)
        .bind("thread", fact.thread())
        .bind("number", fact.number())
        .bind("unit", fact.unit())
        .bind("at", fact.at())
        .execute();
    if (fact.outcome() instanceof Received) {
      traffic.messageReceived(fact.number(), fact.at());
    } else {
      traffic.messageSent(fact.number(), fact.at());
    }
    noteFailure(fact);
    if (fact.outcome() instanceof Accepted) {
      awaited.put(fact.message(), fact.at());
    }
  }

  /**
   * @param before what was known of it until now
   */
  void update(Fact fact, Outcome before) {
    bindOutcome(
            db.createUpdate(
                """
                update delivery set outcome = :outcome, fault = :fault, failed_at = :failedAt
                where message = :message\
                """),
            fact)
        .execute();
    if (before instanceof Accepted) {
      awaited.remove(fact.message());
    }
    if (before instanceof Failed failed) {
      traffic.failureTakenBack(fact.number(), failed.at());
    }
    noteFailure(fact);
  }

  private void noteFailure(Fact fact) {
    if (fact.outcome() instanceof Failed failed) {
      traffic.messageFailed(fact.number(), failed.at());
    }
  }

  private static <S extends SqlStatement<S>> S bindOutcome(S statement, Fact fact) {
    var failed =
        fact.outcome() instanceof Failed failure ? Optional.of(failure) : Optional.<Failed>empty();
    return statement
        .bind("message", fact.message())
        .bind("outcome", kindOf(fact.outcome()))
        .bind("fault", failed.map(Failed::fault))
        .bind("failedAt", failed.map(Failed::at));
  }

  private static Kind kindOf(Outcome outcome) {
    return switch (outcome) {
      case Received _ -> Kind.RECEIVED;
      case Accepted _ -> Kind.ACCEPTED;
      case Delivered _ -> Kind.DELIVERED;
      case Failed _ -> Kind.FAILED;
    };
  }
}
