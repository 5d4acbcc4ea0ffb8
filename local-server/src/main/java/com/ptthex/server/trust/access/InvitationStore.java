package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.access.Invitation.Letter;
import com.ptthex.server.trust.access.Invitation.Open;
import com.ptthex.server.trust.access.Invitation.Used;
import com.ptthex.server.trust.access.Invitation.Withdrawn;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.InvitationId;
import com.ptthex.shared.trust.access.InvitationState;
import com.ptthex.shared.trust.access.InvitationsApi.Find;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The invitations of the site. */
final class InvitationStore {
  private static final String COLUMNS =
      "id, name, role, unit, note, by_account, by_name, made_at, until, ended_at, account";

  private final Handle db;

  InvitationStore(Handle db) {
    this.db = db;
  }

  record Row(
      InvitationId id,
      Label name,
      Role role,
      UnitId unit,
      Optional<Note> note,
      AccountId byAccount,
      Label byName,
      Instant madeAt,
      Instant until,
      Optional<Instant> endedAt,
      Optional<AccountId> account) {

    Invitation state() {
      var letter = new Letter(id, name, role, unit, note, byAccount, byName, madeAt, until);
      return endedAt
          .<Invitation>map(
              at ->
                  account
                      .<Invitation>map(made -> new Used(letter, made, at))
                      .orElseGet(() -> new Withdrawn(letter, at)))
          .orElseGet(() -> new Open(letter));
    }
  }

  void insert(Open invitation, String codeHash) {
    var letter = invitation.letter();
    db.createUpdate(
            """
            insert into invitation (id, code_hash, name, role, unit, note, by_account, by_name,
              made_at, until)
            values (:id, :hash, :name, :role, :unit, :note, :by, :byName, :madeAt, :until)\
            """)
        .bind("id", letter.id())
        .bind("hash", codeHash)
        .bind("name", letter.name())
        .bind("role", letter.role())
        .bind("unit", letter.unit())
        .bind("note", letter.note())
        .bind("by", letter.by())
        .bind("byName", letter.byName())
        .bind("madeAt", letter.madeAt())
        .bind("until", letter.until())
        .execute();
  }

  /** The one with this code, from now until this transaction ends for nobody else. */
  Optional<Invitation> held(String codeHash) {
    return db.createQuery(
            "select " + COLUMNS + " from invitation where code_hash = :hash for update")
        .bind("hash", codeHash)
        .mapTo(Row.class)
        .map(Row::state)
        .findOne();
  }

  Optional<Invitation> held(Scope scope, InvitationId id) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from invitation where id = :id and "
                + Scope.SEES
                + " for update")
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Row.class)
        .map(Row::state)
        .findOne();
  }

  /** Those that somebody made and that are still good. */
  List<Open> openBy(AccountId account, Instant now) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from invitation where by_account = :account and ended_at is null"
                + " and until > :now")
        .bind("account", account)
        .bind("now", now)
        .mapTo(Row.class)
        .map(row -> (Open) row.state())
        .list();
  }

  /** Whether it was still open. */
  boolean end(Withdrawn invitation) {
    return end(invitation.letter().id(), invitation.at(), Optional.empty());
  }

  boolean end(Used invitation) {
    return end(invitation.letter().id(), invitation.at(), Optional.of(invitation.account()));
  }

  private boolean end(InvitationId id, Instant at, Optional<AccountId> account) {
    return db.createUpdate(
                """
                update invitation set ended_at = :at, account = :account
                where id = :id and ended_at is null\
                """)
            .bind("at", at)
            .bind("account", account)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** The latest first. */
  List<Invitation> page(Scope scope, Find find, Instant now) {
    var conditions = new ArrayList<>(List.of(Scope.SEES));
    var bound = new HashMap<String, Object>();
    bound.put("scope", scope.ids());
    bound.put("limit", Keyset.fetch(find.limit()));
    if (!find.state().isEmpty()) {
      conditions.add(
          find.state().stream()
              .map(InvitationStore::condition)
              .collect(Collectors.joining(" or ", "(", ")")));
    }
    if (find.state().contains(InvitationState.OPEN)
        || find.state().contains(InvitationState.EXPIRED)) {
      bound.put("now", now);
    }
    Keyset.moment(find.after())
        .ifPresent(
            after -> {
              conditions.add("(made_at, id) < (:afterAt, :afterId)");
              bound.put("afterAt", after.at());
              bound.put("afterId", after.id());
            });
    return db.createQuery(
            "select "
                + COLUMNS
                + " from invitation where "
                + String.join(" and ", conditions)
                + " order by made_at desc, id desc limit :limit")
        .bindMap(bound)
        .mapTo(Row.class)
        .map(Row::state)
        .list();
  }

  private static String condition(InvitationState state) {
    return switch (state) {
      case OPEN -> "(ended_at is null and until > :now)";
      case EXPIRED -> "(ended_at is null and until <= :now)";
      case USED -> "account is not null";
      case WITHDRAWN -> "(ended_at is not null and account is null)";
    };
  }
}
