package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.messaging.inbox.InboxApi.Find;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The threads of the site. */
final class ConversationStore {
  private static final String COLUMNS =
      """
      id, participant, sitter, purpose, state, number_id, number_class, since, unit, opened_at,
      last_activity_at, version
      """;

  private final Handle db;
  private final NumberUseStore uses;

  ConversationStore(Handle db) {
    this.db = db;
    this.uses = new NumberUseStore(db);
  }

  List<Conversation> page(Scope scope, Find find) {
    var after = Keyset.moment(find.after());
    var where = new StringBuilder(Scope.SEES);
    after.ifPresent(
        _ ->
            where.append(
                " and last_activity_at <= :at and (last_activity_at < :at or id < :before)"));
    if (!find.state().isEmpty()) {
      where.append(" and (state = any(:states)) is true");
    }
    find.number().ifPresent(_ -> where.append(" and number_id = :number"));
    find.participant().ifPresent(_ -> where.append(" and participant = :participant"));
    find.sitter().ifPresent(_ -> where.append(" and sitter = :sitter"));
    var query =
        db.createQuery(
            "select "
                + COLUMNS
                + " from conversation where "
                + where
                + " order by last_activity_at desc, id desc limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    if (!find.state().isEmpty()) {
      query.bind("states", find.state().stream().map(Enum::name).toArray(String[]::new));
    }
    find.number().ifPresent(number -> query.bind("number", number));
    find.participant().ifPresent(participant -> query.bind("participant", participant));
    find.sitter().ifPresent(sitter -> query.bind("sitter", sitter));
    return query
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .list();
  }

  Optional<Conversation> find(Scope scope, ThreadId id) {
    return db.createQuery(
            "select " + COLUMNS + " from conversation where " + Scope.SEES + " and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .findOne();
  }

  /** Whoever may see it: for what happens to a thread by itself. */
  Optional<Conversation> find(ThreadId id) {
    return db.createQuery("select " + COLUMNS + " from conversation where id = :id")
        .bind("id", id)
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .findOne();
  }

  /** Whoever may see them: a number that goes leaves none behind. */
  List<Conversation> liveOver(Collection<NumberId> numbers) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from conversation where live_number = any(:numbers) order by id")
        .bind("numbers", numbers.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .list();
  }

  /** Of those that a client has over a number, the one in which something happened last. */
  Optional<Conversation> liveOver(NumberId number, PersonId client) {
    return DirectStatement.of(
            db,
            "select "
                + COLUMNS
                + """
                 from conversation where live_number = :number and participant = :client
                order by last_activity_at desc, id desc fetch first 1 row only\
                """)
        .bind("number", number)
        .bind("client", client)
        .first(ConversationRow::read)
        .map(ConversationRow::conversation);
  }

  /** The one that a sitter has over a number, if it is one. */
  Optional<Conversation> onlyOneOver(NumberId number, PersonId sitter) {
    var found =
        db.createQuery(
                "select "
                    + COLUMNS
                    + """
                     from conversation where live_number = :number and sitter = :sitter
                    fetch first 2 rows only\
                    """)
            .bind("number", number)
            .bind("sitter", sitter)
            .mapTo(ConversationRow.class)
            .map(ConversationRow::conversation)
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** What went over a number until it lost it, and is not closed: clients write there on. */
  Optional<Conversation> lastOver(NumberId number, PersonId client) {
    return db.createQuery(
            "select "
                + COLUMNS
                + """
                 from conversation where participant = :client and state <> 'CLOSED'
                  and exists (select 1 from conversation_history as past
                    where past.conversation_id = conversation.id and past.number_id = :number)
                order by last_activity_at desc, id desc fetch first 1 row only\
                """)
        .bind("client", client)
        .bind("number", number)
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .findOne();
  }

  /** What somebody asks the site as such, over whichever number. */
  Optional<Conversation> inquiry(PersonId client) {
    return db.createQuery(
            "select "
                + COLUMNS
                + """
                 from conversation where participant = :client and purpose = 'INQUIRY'
                  and sitter is null and state <> 'CLOSED'
                order by last_activity_at desc, id desc fetch first 1 row only\
                """)
        .bind("client", client)
        .mapTo(ConversationRow.class)
        .map(ConversationRow::conversation)
        .findOne();
  }

  Map<PersonId, Set<NumberId>> numbersOf(Collection<PersonId> clients) {
    record Pair(PersonId participant, NumberId liveNumber) {}
    return db.createQuery(
            """
            select participant, live_number from conversation
            where participant = any(:clients) and live_number is not null\
            """)
        .bind("clients", clients.stream().map(PersonId::value).toArray(UUID[]::new))
        .mapTo(Pair.class)
        .collect(
            Collectors.groupingBy(
                Pair::participant, Collectors.mapping(Pair::liveNumber, Collectors.toSet())));
  }

  Set<NumberId> numbersOf(Scope scope, PersonId client) {
    return db.createQuery(
            "select distinct live_number from conversation where "
                + Scope.SEES
                + " and participant = :client and live_number is not null")
        .bind("scope", scope.ids())
        .bind("client", client)
        .mapTo(NumberId.class)
        .set();
  }

  void insert(Conversation conversation) {
    var row = ConversationRow.of(conversation);
    bindState(
            db.createUpdate(
                "insert into conversation ("
                    + COLUMNS
                    + """
                    , live_number, live_pool_number
                    ) values (:id, :participant, :sitter, :purpose, :state, :number, :class, :since,
                      :unit, :opened, :activity, :version, :live, :livePool)\
                    """),
            row)
        .bind("participant", row.participant())
        .bind("purpose", row.purpose())
        .bind("unit", row.unit())
        .bind("opened", row.openedAt())
        .bind("activity", row.lastActivityAt())
        .execute();
    uses.moved(Optional.empty(), row.liveNumber(), row.since());
  }

  /** Whether it was still as it was read. */
  boolean update(Conversation was, Conversation changed) {
    var row = ConversationRow.of(changed);
    var done =
        bindState(
                    db.createUpdate(
                        """
                        update conversation set sitter = :sitter, state = :state,
                          number_id = :number, number_class = :class, live_number = :live,
                          live_pool_number = :livePool, since = :since, version = :version
                        where id = :id and version = :version - 1\
                        """),
                    row)
                .execute()
            == 1;
    if (done) {
      uses.moved(ConversationRow.of(was).liveNumber(), row.liveNumber(), row.since());
    }
    return done;
  }

  private static <S extends SqlStatement<S>> S bindState(S statement, ConversationRow row) {
    return statement
        .bind("id", row.id())
        .bind("sitter", row.sitter())
        .bind("state", row.state())
        .bind("number", row.numberId())
        .bind("class", row.numberClass())
        .bind("live", row.liveNumber())
        .bind("livePool", row.livePoolNumber())
        .bind("since", row.since())
        .bind("version", row.version());
  }

  void touch(ThreadId id, Instant at) {
    DirectStatement.of(
            db,
            """
            update conversation set last_activity_at = :at
            where id = :id and last_activity_at < :at\
            """)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  /** Its unit, if there is such a thread. */
  Optional<UnitId> active(ThreadId id, Instant at) {
    touch(id, at);
    return db.createQuery("select unit from conversation where id = :id")
        .bind("id", id)
        .mapTo(UnitId.class)
        .findOne();
  }
}
