package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.trust.bootstrap.Guest.Admitted;
import com.ptthex.server.trust.bootstrap.Guest.Body;
import com.ptthex.server.trust.bootstrap.Guest.Refused;
import com.ptthex.server.trust.bootstrap.Guest.Waiting;
import com.ptthex.shared.trust.bootstrap.GuestId;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who asked to be admitted lately. That the time of one is over is written nowhere. */
final class GuestStore {
  private static final String COLUMNS =
      """
      select id, name, public_key, mark, state, asked_at, until, decided_at, decided_by,
        decided_reason, account, version
      from guest\
      """;

  private final Handle db;

  GuestStore(Handle db) {
    this.db = db;
  }

  record Row(
      GuestId id,
      Label name,
      DeviceKey publicKey,
      DeviceMark mark,
      GuestState state,
      Instant askedAt,
      Instant until,
      Optional<Instant> decidedAt,
      Optional<Label> decidedBy,
      Optional<Note> decidedReason,
      Optional<AccountId> account,
      Version version) {
    Guest guest() {
      var body = new Body(id, name, publicKey, mark, askedAt, until, version);
      return switch (state) {
        case WAITING, EXPIRED -> new Waiting(body);
        case ADMITTED -> new Admitted(body, decided(), account.orElseThrow());
        case REFUSED -> new Refused(body, decided());
      };
    }

    private Decided decided() {
      return new Decided(decidedAt.orElseThrow(), decidedBy.orElseThrow(), decidedReason);
    }
  }

  /** How many take up a place. */
  int waiting(Instant now) {
    return db.createQuery("select count(*) from guest where state = 'WAITING' and until > :now")
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  Optional<Guest> of(DeviceKey key) {
    return db.createQuery(COLUMNS + " where public_key = :key")
        .bind("key", key)
        .mapTo(Row.class)
        .map(Row::guest)
        .findOne();
  }

  /** As it is until this transaction ends. */
  Optional<Guest> held(GuestId id) {
    return db.createQuery("select id from guest where id = :id for update")
        .bind("id", id)
        .mapTo(GuestId.class)
        .findOne()
        .map(
            held ->
                db.createQuery(COLUMNS + " where id = :id")
                    .bind("id", held)
                    .mapTo(Row.class)
                    .map(Row::guest)
                    .one());
  }

  List<Guest> latest(int most) {
    return db.createQuery(COLUMNS + " order by asked_at desc, id desc fetch first :most rows only")
        .bind("most", most)
        .mapTo(Row.class)
        .map(Row::guest)
        .list();
  }

  void insert(Waiting waiting) {
    var body = waiting.body();
    db.createUpdate(
            """
            insert into guest (id, name, public_key, mark, state, asked_at, until, version)
            values (:id, :name, :key, :mark, :state, :askedAt, :until, :version)\
            """)
        .bind("id", body.id())
        .bind("name", body.name())
        .bind("key", body.key())
        .bind("mark", body.mark())
        .bind("state", GuestState.WAITING)
        .bind("askedAt", body.askedAt())
        .bind("until", body.until())
        .bind("version", body.version())
        .execute();
  }

  void update(Guest guest, Instant now) {
    var body = guest.body();
    db.createUpdate(
            """
            update guest set name = :name, state = :state, asked_at = :askedAt, until = :until,
              decided_at = :at, decided_by = :by, decided_reason = :reason, account = :account,
              version = :version
            where id = :id\
            """)
        .bind("id", body.id())
        .bind("name", body.name())
        .bind("state", guest.state(now))
        .bind("askedAt", body.askedAt())
        .bind("until", body.until())
        .bind("at", guest.decision().map(Decided::at))
        .bind("by", guest.decision().map(Decided::by))
        .bind("reason", guest.decision().flatMap(Decided::reason))
        .bind(
            "account",
            guest instanceof Admitted(var _, var _, var account)
                ? Optional.of(account)
                : Optional.empty())
        .bind("version", body.version())
        .execute();
  }

  /** The audit keeps what was decided; strangers' names need not stay. */
  int forget(Instant askedBefore) {
    return db.createUpdate("delete from guest where asked_at < :then")
        .bind("then", askedBefore)
        .execute();
  }
}
