package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.CallsApi.Change;
import com.ptthex.shared.messaging.inbox.CallsApi.Changed;
import com.ptthex.shared.messaging.inbox.CallsApi.First;
import com.ptthex.shared.messaging.inbox.CallsApi.Now;
import com.ptthex.shared.messaging.inbox.CallsApi.RingsWhen;
import com.ptthex.shared.messaging.inbox.CallsApi.Standing;
import com.ptthex.shared.messaging.inbox.SpokenLanguage;
import com.ptthex.shared.messaging.inbox.SpokenText;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What callers hear whenever somebody may be rung up, now and before. */
final class CallsAnswerStore {
  private final Handle db;

  CallsAnswerStore(Handle db) {
    this.db = db;
  }

  private record Stored(
      Version version,
      Instant changedAt,
      Label changedBy,
      Note reason,
      SpokenText spoken,
      SpokenLanguage language,
      Optional<PhoneNumber> forwardTo,
      RingsWhen rings) {

    Standing standing() {
      var changed = new Changed(changedAt, changedBy, reason);
      var first = forwardTo.isPresent() ? First.RINGS_INSTEAD : First.HEARS_TEXT;
      var now = new Now(first, Optional.empty());
      return new Standing(spoken, language, forwardTo, rings, now, version, Optional.of(changed));
    }
  }

  Optional<Standing> last() {
    return db.createQuery(
            """
            select version, changed_at, changed_by, reason, spoken, language, forward_to,
              rings
            from calls_answer order by version desc fetch first 1 row only\
            """)
        .mapTo(Stored.class)
        .map(Stored::standing)
        .findOne();
  }

  void insert(Change wish, Instant now, Label by) {
    db.createUpdate(
            """
            insert into calls_answer (version, changed_at, changed_by, reason, spoken, language,
              forward_to, rings)
            values (:version, :now, :by, :reason, :spoken, :language, :forward, :rings)\
            """)
        .bind("version", wish.version().next())
        .bind("now", now)
        .bind("by", by)
        .bind("reason", wish.reason())
        .bind("spoken", wish.text())
        .bind("language", wish.language())
        .bind("forward", wish.forwardTo())
        .bind("rings", wish.rings())
        .execute();
  }
}
