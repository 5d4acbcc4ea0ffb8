package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.server.trust.devices.Device.Approved;
import com.ptthex.server.trust.devices.Device.Body;
import com.ptthex.server.trust.devices.Device.Make;
import com.ptthex.server.trust.devices.Device.Pending;
import com.ptthex.server.trust.devices.Device.Revoked;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Find;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The devices of the site. Each lies where its person is at home. */
final class DeviceStore {
  private static final String CARRIED =
      """
      select d.id, d.account, d.public_key, d.mark, d.platform, d.model, d.state, d.registered_at,
        d.registered_by, d.registered_reason, d.approved_at, d.approved_by, d.approved_reason,
        d.revoked_at, d.revoked_by, d.revoked_reason, d.version, a.name,
        a.unit, u.name as unit_name
      from device d join account a on a.id = d.account
        join organisation_unit u on u.id = a.unit\
      """;

  private final Handle db;

  DeviceStore(Handle db) {
    this.db = db;
  }

  /** A device, and who has it. */
  record Carried(Device device, Label name, UnitId unit, Label unitName) {}

  record Row(
      DeviceId id,
      AccountId account,
      DeviceKey publicKey,
      DeviceMark mark,
      DevicePlatform platform,
      Label model,
      DeviceState state,
      Instant registeredAt,
      Label registeredBy,
      Optional<Note> registeredReason,
      Optional<Instant> approvedAt,
      Optional<Label> approvedBy,
      Optional<Note> approvedReason,
      Optional<Instant> revokedAt,
      Optional<Label> revokedBy,
      Optional<Note> revokedReason,
      Version version,
      Label name,
      UnitId unit,
      Label unitName) {

    Carried carried() {
      return new Carried(device(), name, unit, unitName);
    }

    Device device() {
      var make = new Make(publicKey, mark, platform, model);
      var registered = new Decided(registeredAt, registeredBy, registeredReason);
      var body = new Body(id, account, make, registered, version);
      var approved = decided(approvedAt, approvedBy, approvedReason);
      return switch (state) {
        case PENDING -> new Pending(body);
        case APPROVED -> new Approved(body, approved.orElseThrow());
        case REVOKED ->
            new Revoked(body, approved, decided(revokedAt, revokedBy, revokedReason).orElseThrow());
      };
    }

    private static Optional<Decided> decided(
        Optional<Instant> at, Optional<Label> by, Optional<Note> reason) {
      return at.map(when -> new Decided(when, by.orElseThrow(), reason));
    }
  }

  void insert(Pending device) {
    var body = device.body();
    db.createUpdate(
            """
            insert into device (id, account, public_key, mark, platform, model, state,
              registered_at, registered_by, registered_reason, version)
            values (:id, :account, :key, :mark, :platform, :model, :state, :at, :by, :reason,
              :version)\
            """)
        .bind("id", body.id())
        .bind("account", body.account())
        .bind("key", body.make().key())
        .bind("mark", body.make().mark())
        .bind("platform", body.make().platform())
        .bind("model", body.make().model())
        .bind("state", device.state())
        .bind("at", body.registered().at())
        .bind("by", body.registered().by())
        .bind("reason", body.registered().reason())
        .bind("version", body.version())
        .execute();
  }

  Optional<Carried> find(Scope scope, DeviceId id) {
    return db.createQuery(CARRIED + " where d.id = :id and " + Scope.SEES)
        .bind("id", id)
        .bind("scope", scope.ids())
        .mapTo(Row.class)
        .map(Row::carried)
        .findOne();
  }

  /** Whoever asks; as it is until this transaction ends. */
  Optional<Carried> held(DeviceId id) {
    return db.createQuery("select id from device where id = :id for update")
        .bind("id", id)
        .mapTo(DeviceId.class)
        .findOne()
        .map(
            held ->
                db.createQuery(CARRIED + " where d.id = :id")
                    .bind("id", held)
                    .mapTo(Row.class)
                    .map(Row::carried)
                    .one());
  }

  /** The latest first. */
  List<Carried> page(Scope scope, Find find) {
    var conditions = new ArrayList<>(List.of(Scope.SEES));
    var bound = new HashMap<String, Object>();
    bound.put("scope", scope.ids());
    bound.put("limit", Keyset.fetch(find.limit()));
    Keyset.moment(find.after())
        .ifPresent(
            after -> {
              conditions.add("(d.registered_at, d.id) < (:afterAt, :afterId)");
              bound.put("afterAt", after.at());
              bound.put("afterId", after.id());
            });
    if (!find.state().isEmpty()) {
      conditions.add("d.state = any(:states)");
      bound.put("states", find.state().stream().map(Enum::name).toArray(String[]::new));
    }
    find.account()
        .ifPresent(
            account -> {
              conditions.add("d.account = :account");
              bound.put("account", account);
            });
    find.search()
        .ifPresent(
            text -> {
              conditions.add(
                  "(lower(a.name) like :text escape '!' or lower(d.model) like :text escape '!'"
                      + " or lower(d.mark) like :text escape '!')");
              bound.put("text", Like.containing(text.value()));
            });
    return db.createQuery(
            CARRIED
                + " where "
                + String.join(" and ", conditions)
                + " order by d.registered_at desc, d.id desc limit :limit")
        .bindMap(bound)
        .mapTo(Row.class)
        .map(Row::carried)
        .list();
  }

  int approved(AccountId account) {
    return db.createQuery(
            "select count(*) from device where account = :account and state = 'APPROVED'")
        .bind("account", account)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether it was still as the caller saw it. */
  boolean update(Device device) {
    var body = device.body();
    return db.createUpdate(
                """
                update device set state = :state, approved_at = :approvedAt,
                  approved_by = :approvedBy, approved_reason = :approvedReason,
                  revoked_at = :revokedAt, revoked_by = :revokedBy,
                  revoked_reason = :revokedReason, version = :version
                where id = :id and version = :version - 1\
                """)
            .bind("id", body.id())
            .bind("state", device.state())
            .bind("approvedAt", device.approval().map(Decided::at))
            .bind("approvedBy", device.approval().map(Decided::by))
            .bind("approvedReason", device.approval().flatMap(Decided::reason))
            .bind("revokedAt", device.revocation().map(Decided::at))
            .bind("revokedBy", device.revocation().map(Decided::by))
            .bind("revokedReason", device.revocation().flatMap(Decided::reason))
            .bind("version", body.version())
            .execute()
        == 1;
  }
}
