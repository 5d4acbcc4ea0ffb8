package com.ptthex.server.trust.bootstrap;

import com.ptthex.shared.trust.bootstrap.BootstrapApi.Change;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the site chose to tell its clients, now and before. */
final class PolicyStore {
  private final Handle db;

  PolicyStore(Handle db) {
    this.db = db;
  }

  /**
   * @param content as JSON
   */
  record Row(Version version, String content, Instant since, Label byName, Note reason) {
    Chosen chosen() {
      var policy = Wire.read(content.getBytes(StandardCharsets.UTF_8), BootstrapPolicy.class);
      return new Chosen(version, policy, Optional.of(new Change(since, byName, reason)));
    }
  }

  /**
   * @param change nothing before the first
   */
  record Chosen(Version version, BootstrapPolicy policy, Optional<Change> change) {
    static final Chosen NOTHING =
        new Chosen(new Version(0), BootstrapPolicy.NONE, Optional.empty());
  }

  Chosen now() {
    return db.createQuery(
            """
            select version, content, since, by_name, reason from bootstrap_policy
            order by version desc fetch first 1 row only\
            """)
        .mapTo(Row.class)
        .findOne()
        .map(Row::chosen)
        .orElse(Chosen.NOTHING);
  }

  /** Refused by its constraint when somebody else was faster. */
  void insert(Version version, BootstrapPolicy policy, Change change) {
    db.createUpdate(
            """
            insert into bootstrap_policy (version, content, since, by_name, reason)
            values (:version, :content, :since, :by, :reason)\
            """)
        .bind("version", version)
        .bind("content", new String(Wire.write(policy), StandardCharsets.UTF_8))
        .bind("since", change.at())
        .bind("by", change.by())
        .bind("reason", change.reason())
        .execute();
  }
}
