package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.CallsApi.Change;
import com.ptthex.shared.messaging.inbox.CallsApi.Changed;
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

/** What callers hear, now and before. */
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
      Optional<PhoneNumber> forwardTo) {

    Standing standing() {
      var changed = new Changed(changedAt, changedBy, reason);
      return new Standing(spoken, language, forwardTo, version, Optional.of(changed));
    }
  }

  Optional<Standing> last() {
    return db.createQuery(
            """
            select version, changed_at, changed_by, reason, spoken, language, forward_to
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
              forward_to)
            values (:version, :now, :by, :reason, :spoken, :language, :forward)\
            """)
        .bind("version", wish.version().next())
        .bind("now", now)
        .bind("by", by)
        .bind("reason", wish.reason())
        .bind("spoken", wish.text())
        .bind("language", wish.language())
        .bind("forward", wish.forwardTo())
        .execute();
  }
}
