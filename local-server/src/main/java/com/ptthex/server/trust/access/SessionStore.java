package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sessions that are open, and their ends. */
final class SessionStore {
  private static final String OPEN = "ended_at is null and until > :now and last_used_at > :idle";

  private final Handle db;
  private final Instant now;

  SessionStore(Handle db, Instant now) {
    this.db = db;
    this.now = now;
  }

  record Open(
      SessionId id,
      String tokenHash,
      Instant openedAt,
      Instant lastUsedAt,
      Instant until,
      DeviceKind device,
      DevicePlatform platform,
      MaskedAddress address,
      Optional<DeviceId> fieldDevice) {}

  /** The latest first. */
  List<Open> open(AccountId account) {
    return db.createQuery(
            """
            select id, token_hash, opened_at, last_used_at, until, device, platform, address,
              field_device
            from session where account = :account and \
            """
                + OPEN
                + " order by opened_at desc, id desc")
        .bind("account", account)
        .bind("now", now)
        .bind("idle", idle())
        .mapTo(Open.class)
        .list();
  }

  static boolean isOpenedAfter(Handle db, String tokenHash, Instant since) {
    return db.createQuery(
                "select count(*) from session where token_hash = :hash and opened_at > :since")
            .bind("hash", tokenHash)
            .bind("since", since)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  record Use(AccountId account, int open, Instant lastUsedAt) {}

  /** Of those that have any open. */
  Map<AccountId, Use> use(Collection<AccountId> accounts) {
    return db.createQuery(
            """
            select account, count(*) as open, max(last_used_at) as last_used_at
            from session where account = any(:accounts) and \
            """
                + OPEN
                + " group by account")
        .bind("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .bind("now", now)
        .bind("idle", idle())
        .mapTo(Use.class)
        .collectToMap(Use::account, use -> use);
  }

  record DeviceUse(DeviceId device, Instant lastUsedAt) {}

  /** Of those devices that are in. */
  Map<DeviceId, Instant> lastUse(Collection<DeviceId> devices) {
    return db.createQuery(
            "select field_device as device, last_used_at from session"
                + " where field_device = any(:devices) and "
                + OPEN)
        .bind("devices", devices.stream().map(DeviceId::value).toArray(UUID[]::new))
        .bind("now", now)
        .bind("idle", idle())
        .mapTo(DeviceUse.class)
        .collectToMap(DeviceUse::device, DeviceUse::lastUsedAt);
  }

  private Instant idle() {
    return now.minus(SessionsApi.IDLE);
  }

  void insert(Open session, AccountId account) {
    db.createUpdate(
            """
            insert into session (id, token_hash, account, opened_at, last_used_at, until, device,
              platform, address, field_device)
            values (:id, :hash, :account, :opened, :used, :until, :device, :platform, :address,
              :fieldDevice)\
            """)
        .bind("id", session.id())
        .bind("hash", session.tokenHash())
        .bind("account", account)
        .bind("opened", session.openedAt())
        .bind("used", session.lastUsedAt())
        .bind("until", session.until())
        .bind("device", session.device())
        .bind("platform", session.platform())
        .bind("address", session.address())
        .bind("fieldDevice", session.fieldDevice())
        .execute();
  }

  void end(Collection<SessionId> sessions) {
    db.createUpdate("update session set ended_at = :now where id = any(:ids) and ended_at is null")
        .bind("now", now)
        .bind("ids", sessions.stream().map(SessionId::value).toArray(UUID[]::new))
        .execute();
  }

  /** Also those that nobody used for long: none of them comes back. */
  void endAll(AccountId account) {
    db.createUpdate(
            "update session set ended_at = :now where account = :account and ended_at is null")
        .bind("now", now)
        .bind("account", account)
        .execute();
  }

  static void used(Handle db, String tokenHash, Instant at) {
    db.createUpdate(
            """
            update session set last_used_at = :at
            where token_hash = :hash and last_used_at < :at and ended_at is null\
            """)
        .bind("at", at)
        .bind("hash", tokenHash)
        .execute();
  }

  /** Where those are at home who are in. */
  List<UnitId> unitsPresent() {
    return db.createQuery(
            "select distinct a.unit from session s join account a on a.id = s.account where "
                + OPEN)
        .bind("now", now)
        .bind("idle", idle())
        .mapTo(UnitId.class)
        .list();
  }
}
