package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.inbox.Conversation.About;
import com.ptthex.server.messaging.inbox.Conversation.Carried;
import com.ptthex.server.messaging.inbox.Conversation.Closed;
import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.server.messaging.inbox.Conversation.Stranded;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A thread as it lies in its table. */
record ConversationRow(
    ThreadId id,
    PersonId participant,
    Optional<PersonId> sitter,
    Purpose purpose,
    ThreadState state,
    Optional<NumberId> numberId,
    Optional<NumberClass> numberClass,
    Instant since,
    UnitId unit,
    Instant openedAt,
    Instant lastActivityAt,
    Version version) {

  /** Of its columns in this order, where each message asks for it. */
  static ConversationRow read(ResultSet row) throws SQLException {
    return new ConversationRow(
        new ThreadId(row.getObject(1, UUID.class)),
        new PersonId(row.getObject(2, UUID.class)),
        Optional.ofNullable(row.getObject(3, UUID.class)).map(PersonId::new),
        Purpose.valueOf(row.getString(4)),
        ThreadState.valueOf(row.getString(5)),
        Optional.ofNullable(row.getObject(6, UUID.class)).map(NumberId::new),
        Optional.ofNullable(row.getString(7)).map(NumberClass::valueOf),
        row.getTimestamp(8).toInstant(),
        new UnitId(row.getObject(9, UUID.class)),
        row.getTimestamp(10).toInstant(),
        row.getTimestamp(11).toInstant(),
        new Version(row.getLong(12)));
  }

  Conversation conversation() {
    var about =
        new About(id, participant, sitter, purpose, unit, openedAt, lastActivityAt, version);
    var over = numberId.map(number -> new Over(number, numberClass.orElseThrow()));
    return switch (state) {
      case LIVE -> new Carried(about, over.orElseThrow(), since);
      case STRANDED -> new Stranded(about, since);
      case CLOSED -> new Closed(about, over, since);
    };
  }

  static ConversationRow of(Conversation conversation) {
    var about = conversation.about();
    return new ConversationRow(
        about.id(),
        about.participant(),
        about.sitter(),
        about.purpose(),
        stateOf(conversation),
        conversation.number().map(Over::number),
        conversation.number().map(Over::as),
        sinceOf(conversation),
        about.unit(),
        about.openedAt(),
        about.lastActivityAt(),
        about.version());
  }

  static ThreadState stateOf(Conversation conversation) {
    return switch (conversation) {
      case Carried _ -> ThreadState.LIVE;
      case Stranded _ -> ThreadState.STRANDED;
      case Closed _ -> ThreadState.CLOSED;
    };
  }

  private static Instant sinceOf(Conversation conversation) {
    return switch (conversation) {
      case Carried carried -> carried.since();
      case Stranded stranded -> stranded.since();
      case Closed closed -> closed.since();
    };
  }

  /** The number it holds while it lives. */
  Optional<NumberId> liveNumber() {
    return state == ThreadState.LIVE ? numberId : Optional.empty();
  }

  /** The same, where no client may have it twice. */
  Optional<NumberId> livePoolNumber() {
    return liveNumber().filter(_ -> numberClass.equals(Optional.of(NumberClass.POOL)));
  }
}
