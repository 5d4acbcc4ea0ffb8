package com.ptthex.server.admin;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.ledger.Ledger.Recorded;
import com.ptthex.server.kernel.ledger.Restored;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.trust.audit.EvidenceReader;
import com.ptthex.server.trust.audit.PutBack;
import com.ptthex.shared.trust.audit.SiteKey;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Has a site go on from data that was put back from a copy. The witness beside it keeps every line
 * it has and goes on with the new history, so that verifying tells for ever what was given up.
 */
record Restoring(OfflineSite site, Clock clock) {
  private static final String ACCEPT =
      "Put back a newer one. If there is none, --accept-loss with a --reason goes on with this"
          + " one.";
  private static final String PUT_BACK_KEY =
      "It is in each backup of the data folder. Put it back, and try again.";

  /** Whether somebody goes on without what is missing, and why. */
  record Consent(boolean toLoss, Optional<Note> reason) {}

  /**
   * Kept in the audit.
   *
   * @param lost how many rows at least; nothing where nobody can tell
   */
  private record Facts(long sealed, Optional<Long> lost, Optional<Note> reason) {}

  /** Says what the copy lacks. */
  PutBack run(Consent consent) throws CannotStart, IOException {
    var found = evidence().putBack(key(), _ -> {});
    goOn(
        switch (found) {
          case PutBack.Faulty(var fault) ->
              throw new CannotStart(
                  "its audit cannot be verified. " + fault.sentence(), "Put back another one.");
          case PutBack.Whole(var sealed) -> new Facts(sealed, Optional.of(0L), consent.reason());
          case PutBack.Older(var sealed, var lost) -> {
            mustBeAccepted(
                consent,
                "it lacks %,d rows of the audit, or more; it has what was sealed up to row %,d."
                    .formatted(lost, sealed));
            yield new Facts(sealed, Optional.of(lost), consent.reason());
          }
          case PutBack.Unwitnessed(var sealed) -> {
            mustBeAccepted(
                consent,
                "journal/checkpoints is missing, and without it nobody can tell what it lacks.");
            yield new Facts(sealed, Optional.empty(), consent.reason());
          }
        });
    return found;
  }

  private static void mustBeAccepted(Consent consent, String loss) throws CannotStart {
    if (!consent.toLoss()) {
      throw new CannotStart(loss, ACCEPT);
    }
  }

  private EvidenceReader evidence() {
    return new EvidenceReader(site.store(), site.folder().place());
  }

  private SiteKey key() throws CannotStart, IOException {
    try {
      return evidence()
          .shownKey()
          .orElseThrow(() -> new CannotStart("site-key.pem is missing.", PUT_BACK_KEY));
    } catch (Malformed _) {
      throw new CannotStart("site-key.pem is damaged.", PUT_BACK_KEY);
    }
  }

  /** Begins the new history, and seals its first rows onto the last checkpoint of the copy. */
  private void goOn(Facts facts) throws CannotStart, IOException {
    var store = site.store();
    var vault = site.folder().keys().open(store, clock);
    var deed = new OfflineDeed("db.restored", clock);
    var known = evidence().witnessedEpoch();
    try (var ledger = Ledger.open(store)) {
      int _ =
          ledger.recording(
              db -> {
                Intents.doubtAll(db);
                var epoch = Restored.begin(db, deed.now(), known);
                return new Recorded<>(epoch, Optional.of(deed.row(facts)));
              });
      ledger.awaitDurable();
    }
    Server.seal(site.folder().place(), store, vault, clock);
  }
}
