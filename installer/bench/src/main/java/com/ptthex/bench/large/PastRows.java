package com.ptthex.bench.large;

import com.ptthex.bench.large.Made.Kind;
import com.ptthex.bench.large.SiteRows.ANumber;
import com.ptthex.bench.large.SiteRows.AThread;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** What else a site gathers with the years: histories, intents, alerts, sessions, keys. */
final class PastRows {
  private static final String WHO = "Owner";
  private static final int HASHES = -4;
  private static final int MOST_STANDING_ALERTS = 200;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Scale scale;
  private final Made made;
  private final SiteRows site;
  private final UUID owner;

  PastRows(Scale scale, Made made, SiteRows site, UUID owner) {
    this.scale = scale;
    this.made = made;
    this.site = site;
    this.owner = owner;
  }

  void insert(Connection db) throws SQLException {
    insertNumberHistory(db);
    insertThreadHistory(db);
    insertIntents(db);
    insertAlerts(db);
    insertSessions(db);
    insertKeys(db);
  }

  /** A number goes to and fro, and its last step leads to where it stands. */
  private void insertNumberHistory(Connection db) throws SQLException {
    var steps = Math.max(2, scale.grown() / Scale.NUMBERS);
    try (var rows =
        new Bulk(db, "number_history", "number_id, at, change, by_name, sitter, reason")) {
      for (var step = 0; step <= steps; step++) {
        for (var number : site.numbers()) {
          if (step <= lastStep(number, steps)) {
            insert(rows, number, step, steps + 1);
          }
        }
      }
    }
  }

  /** Every odd step leads away: to a sitter, or into quarantine. */
  private static int lastStep(ANumber number, int steps) {
    return steps % 2 == (isAway(number) ? 1 : 0) ? steps : steps - 1;
  }

  private static boolean isAway(ANumber number) {
    return number.sitter().isPresent() || number.status() == NumberStatus.QUARANTINED;
  }

  private void insert(Bulk rows, ANumber number, int step, int steps) throws SQLException {
    var change = changeOf(number, step);
    rows.row(
        number.id(),
        made.time(step, steps),
        change.name(),
        WHO,
        change == Change.ASSIGNED ? number.sitter().orElse(null) : null,
        change == Change.QUARANTINED ? QuarantineReason.DELIVERY_FAILURES.name() : null);
  }

  private static Change changeOf(ANumber number, int step) {
    if (step == 0) {
      return Change.REGISTERED;
    }
    return number.sitter().isPresent()
        ? step % 2 == 1 ? Change.ASSIGNED : Change.RELEASED
        : step % 2 == 1 ? Change.QUARANTINED : Change.REINSTATED;
  }

  private void insertThreadHistory(Connection db) throws SQLException {
    var steps = scale.grown() / scale.threads();
    try (var rows =
        new Bulk(
            db,
            "conversation_history",
            "conversation_id, at, change, by_name, number_id, number_class")) {
      for (var step = 0; step < steps; step++) {
        for (var thread : site.threads()) {
          var change = changeOf(thread, step, steps);
          var over = change == InboxApi.Change.STRANDED ? null : thread.over();
          rows.row(
              thread.id(),
              made.time(step, steps),
              change.name(),
              WHO,
              over == null ? null : over.id(),
              over == null ? null : over.as().name());
        }
      }
    }
  }

  private static InboxApi.Change changeOf(AThread thread, int step, int steps) {
    if (step == 0) {
      return InboxApi.Change.OPENED;
    }
    return step < steps - 1 || thread.state() == ThreadState.LIVE
        ? InboxApi.Change.MOVED
        : thread.state() == ThreadState.CLOSED ? InboxApi.Change.CLOSED : InboxApi.Change.STRANDED;
  }

  /** Done long ago, but for one in a thousand that nobody could do. */
  private void insertIntents(Connection db) throws SQLException {
    try (var rows =
        new Bulk(
            db,
            "intent",
            """
            id, queue, unit, payload, state, attempts, doubtful, next_at, fault, made_at,
            settled_at, version\
            """)) {
      for (var at = 0; at < scale.grown(); at++) {
        var time = made.time(at, scale.grown());
        var dead = at % 1_000 == 3;
        rows.row(
            Made.id(Kind.INTENT, at, time),
            "large-messages",
            site.unit(at),
            "{\"message\":\"" + MessageRows.key(at) + "\"}",
            dead ? "DEAD" : "DONE",
            dead ? 8 : 1,
            false,
            time,
            dead ? "provider-refused" : null,
            time,
            time,
            dead ? 17L : 3L);
      }
    }
  }

  private void insertAlerts(Connection db) throws SQLException {
    var ended = new AlertState[] {AlertState.SETTLED, AlertState.RESOLVED, AlertState.DISMISSED};
    var standing = Math.min(MOST_STANDING_ALERTS, scale.seldom() / 5);
    try (var rows =
        new Bulk(
            db,
            "alert",
            """
            id, cause, standing_cause, kind, severity, about, about_id, unit, raised_at, last_at,
            times, state, by_name, changed_at, relief, version\
            """)) {
      for (var at = 0; at < scale.seldom(); at++) {
        var number = site.numbers().get(at % Scale.NUMBERS);
        var cause = AlertKind.NUMBER_HEALTH + ":" + number.id();
        var time = made.time(at, scale.seldom());
        var stands = at >= scale.seldom() - standing;
        var state = stands ? AlertState.STANDING : ended[at % ended.length];
        rows.row(
            Made.id(Kind.ALERT, at, time),
            cause,
            stands ? cause : null,
            AlertKind.NUMBER_HEALTH.name(),
            Severity.WARNING.name(),
            "NUMBER",
            number.id(),
            site.unit(number.unit()),
            time,
            time,
            1,
            state.name(),
            stands || state == AlertState.SETTLED ? null : WHO,
            time,
            state == AlertState.SETTLED ? Relief.HEALTHY_AGAIN.name() : null,
            1L);
      }
    }
  }

  private void insertSessions(Connection db) throws SQLException {
    var columns =
        "id, token_hash, account, opened_at, last_used_at, until, ended_at, device, platform,"
            + " address";
    try (var rows = new Bulk(db, "session", columns)) {
      for (var at = 0; at < scale.seldom(); at++) {
        var time = made.time(at, scale.seldom());
        var left = time.plusSeconds(3_600);
        rows.row(
            new UUID(HASHES, at),
            Made.hex(HASHES, at, 32),
            owner,
            time,
            left,
            time.plus(A_DAY),
            left,
            "CONSOLE",
            "LINUX",
            "192.0.2.x");
      }
    }
  }

  /** As many as a day leaves: older ones are put away by the site itself. */
  private void insertKeys(Connection db) throws SQLException {
    try (var rows = new Bulk(db, "replay", "caller, replay_key, request, answer, at")) {
      for (var at = 0; at < scale.seldom(); at++) {
        rows.row(
            "machine:large-provider",
            "large-%08d".formatted(at),
            MessageRows.key(at),
            "{\"outcome\":{\"is\":\"received\"},\"changed\":true}",
            made.time(at, scale.seldom(), A_DAY));
      }
    }
  }
}
