package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Lifecycle;
import com.ptthex.shared.messaging.numbers.NumbersApi.WhichHistory;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What happened to each number. */
final class HistoryStore {
  private final Handle db;

  HistoryStore(Handle db) {
    this.db = db;
  }

  /** What is told of a change beside when, who and which number. */
  record Told(
      Change change,
      Optional<PersonId> sitter,
      Optional<QuarantineReason> reason,
      Optional<Note> note) {

    static Told of(Change change) {
      return new Told(change, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Told of(Change change, PersonId sitter) {
      return new Told(change, Optional.of(sitter), Optional.empty(), Optional.empty());
    }
  }

  record Past(
      long position,
      Instant at,
      Change change,
      Label byName,
      Optional<PersonId> sitter,
      Optional<QuarantineReason> reason,
      Optional<Note> note) {}

  void add(NumberId number, Instant at, Label by, Told told) {
    db.createUpdate(
            """
            insert into number_history (number_id, at, change, by_name, sitter, reason, note)
            values (:number, :at, :change, :by, :sitter, :reason, :note)\
            """)
        .bind("number", number)
        .bind("at", at)
        .bind("change", told.change())
        .bind("by", by)
        .bind("sitter", told.sitter())
        .bind("reason", told.reason())
        .bind("note", told.note())
        .execute();
  }

  List<Past> page(WhichHistory which) {
    return db.createQuery(
            """
            select position, at, change, by_name, sitter, reason, note from number_history
            where number_id = :number and position < :before
            order by position desc limit :limit\
            """)
        .bind("number", which.id())
        .bind("before", Keyset.number(which.after()).orElse(Long.MAX_VALUE))
        .bind("limit", Keyset.fetch(which.limit()))
        .mapTo(Past.class)
        .list();
  }

  Lifecycle lifecycle(NumberId number) {
    return db.createQuery(
            """
            select min(at) as first_assigned_at, max(at) as last_assigned_at,
              count(*) as assignments
            from number_history where number_id = :number and change = 'ASSIGNED'\
            """)
        .bind("number", number)
        .mapTo(Lifecycle.class)
        .one();
  }
}
