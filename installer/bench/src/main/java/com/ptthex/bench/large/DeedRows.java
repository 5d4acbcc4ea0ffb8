package com.ptthex.bench.large;

import com.ptthex.bench.large.Made.Kind;
import com.ptthex.bench.large.SiteRows.AThread;
import com.ptthex.server.kernel.ledger.EventLine;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryEvents;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.audit.Leaf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as the audit keeps it, and the events in it. Numbered without gaps, from one on;
 * sealed by whoever asks for it afterwards. Of twenty, eighteen told of a message, one was refused,
 * and one moved a thread away from a number that went.
 */
final class DeedRows {
  private static final int SALT_BYTES = 16;
  private static final int SALTS = -2;
  private static final int TRACES = -3;
  private static final byte[] OF_NOTHING = Leaf.detail(Optional.empty(), Optional.empty()).bytes();

  private final Scale scale;
  private final Made made;
  private final SiteRows site;
  private final MessageRows messages;
  private final UUID owner;

  /**
   * @param owner who did what no machine did
   */
  DeedRows(Scale scale, Made made, SiteRows site, MessageRows messages, UUID owner) {
    this.scale = scale;
    this.made = made;
    this.site = site;
    this.messages = messages;
    this.owner = owner;
  }

  private enum Sort {
    MESSAGE,
    REFUSED,
    QUARANTINE
  }

  private static Sort sort(int deed) {
    return switch (deed % 20) {
      case 7 -> Sort.REFUSED;
      case 13 -> Sort.QUARANTINE;
      default -> Sort.MESSAGE;
    };
  }

  private Instant time(int deed) {
    return made.time(deed, scale.rows());
  }

  private UUID id(int deed) {
    return Made.id(Kind.DEED, deed, time(deed));
  }

  private int messageOf(int deed) {
    return deed % scale.grown();
  }

  private AThread thread(int deed) {
    return messages.threadOf(messageOf(deed));
  }

  void insertAudit(Connection db) throws SQLException {
    try (var rows =
        new Bulk(
            db,
            "audit",
            """
            number, deed, at, last_at, times, trace, caller, account, role, endpoint, outcome, code,
            fields, subject, unit, events, detail, salt, detail_hash\
            """)) {
      for (var deed = 0; deed < scale.rows(); deed++) {
        insertAudit(rows, deed);
      }
    }
  }

  private void insertAudit(Bulk rows, int deed) throws SQLException {
    var sort = sort(deed);
    var at = time(deed);
    var refused = sort == Sort.REFUSED;
    var byMachine = sort == Sort.MESSAGE;
    var thread = thread(deed);
    var salt = Made.bytes(SALTS, deed, SALT_BYTES);
    var detail = detail(sort, deed, thread);
    rows.row(
        deed + 1L,
        id(deed),
        at,
        at,
        1L,
        Made.hex(TRACES, deed, 16),
        byMachine ? "machine:large-provider" : "account:" + owner,
        byMachine ? null : owner,
        byMachine ? null : Role.OWNER.name(),
        (byMachine ? DeliveryApi.REPORT : NumbersApi.QUARANTINE).name(),
        refused ? "REFUSED" : "DONE",
        refused ? "version-moved" : null,
        refused ? "" : null,
        refused ? null : subject(sort, thread),
        refused ? null : site.unit(thread.unit()),
        events(sort, deed, thread),
        refused ? null : detail,
        refused ? null : salt,
        refused ? OF_NOTHING : Leaf.detail(Optional.of(salt), Optional.of(detail)).bytes());
  }

  private static UUID subject(Sort sort, AThread thread) {
    return sort == Sort.MESSAGE ? thread.id() : thread.over().id();
  }

  private String detail(Sort sort, int deed, AThread thread) {
    var message = messageOf(deed);
    return sort == Sort.MESSAGE
        ? """
        {"message":"%s","thread":"%s","number":"%s","outcome":{"is":"%s"},"at":"%s"}\
        """
            .formatted(
                MessageRows.key(message),
                thread.id(),
                thread.over().id(),
                message % 2 == 0 ? "received" : "delivered",
                messages.time(message))
        : """
        {"id":"%s","reason":"deliveryFailures","version":%d}\
        """
            .formatted(thread.over().id(), 1 + deed % 9);
  }

  private @Nullable String events(Sort sort, int deed, AThread thread) {
    var unit = site.unit(thread.unit());
    return switch (sort) {
      // Nobody hears of what did not happen.
      case REFUSED -> null;
      case MESSAGE -> {
        var type = messageOf(deed) % 2 == 0 ? DeliveryEvents.RECEIVED : DeliveryEvents.DELIVERED;
        yield new EventLine(type.code(), thread.id(), unit, numberOf(thread)).text();
      }
      case QUARANTINE ->
          new EventLine(NumberEvents.QUARANTINED.code(), thread.over().id(), unit, "{}").text()
              + "\n"
              + new EventLine(InboxEvents.MOVED.code(), thread.id(), unit, numberOf(thread)).text();
    };
  }

  private static String numberOf(AThread thread) {
    return "{\"number\":\"" + thread.over().id() + "\"}";
  }
}
