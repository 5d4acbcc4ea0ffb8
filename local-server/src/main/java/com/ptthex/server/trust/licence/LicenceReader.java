package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Gates;
import com.ptthex.server.trust.licence.LicenceStore.Kept;
import com.ptthex.server.trust.licence.LicenceStore.Marks;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.trust.licence.Licence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the site has, kept in memory between calls. Another server of the site may change it, so
 * nothing is believed for longer than a moment; and for a while after a change of our own not at
 * all, since nobody knows when its transaction ends.
 */
final class LicenceReader implements Gates.Licence {
  private static final long BELIEVED = Duration.ofSeconds(2).toNanos();
  private static final long IN_MOTION = Duration.ofSeconds(30).toNanos();

  private final TrustReader anchor;
  private final TrustedTime time;
  private volatile Optional<Read> latest = Optional.empty();
  private volatile Optional<Long> changedAt = Optional.empty();

  private record Read(Marks marks, LicenceFacts facts, long at) {}

  LicenceReader(TrustReader anchor, TrustedTime time) {
    this.anchor = anchor;
    this.time = time;
  }

  @Override
  public Decision<Endpoint<?, ?>> covers(Handle db, Endpoint<?, ?> endpoint, Instant now) {
    if (endpoint.has(Trait.LIFE_SAFETY)) {
      // Whatever is wrong with a licence, and even with reading it, the floor stands.
      return new Chosen<>(endpoint, List.of());
    }
    var facts = facts(db);
    return new LicenceRules(facts, facts.state(now, time.movedBack(now))).covers(endpoint);
  }

  LicenceFacts facts(Handle db) {
    var now = System.nanoTime();
    var known = latest;
    return known.isPresent() && now - known.get().at() < BELIEVED && !isInMotion(now)
        ? known.get().facts()
        : read(db, known, now);
  }

  private boolean isInMotion(long now) {
    return changedAt.filter(at -> now - at < IN_MOTION).isPresent();
  }

  private LicenceFacts read(Handle db, Optional<Read> known, long now) {
    time.follow(new ClockStore(db).mark());
    var store = new LicenceStore(db);
    var marks = store.marks();
    var facts =
        known
            .filter(before -> before.marks().equals(marks))
            .map(Read::facts)
            .orElseGet(() -> new LicenceFacts(verdict(db, store), store.choice()));
    latest = Optional.of(new Read(marks, facts, now));
    return facts;
  }

  private Verdict<Licence> verdict(Handle db, LicenceStore store) {
    return store
        .inForce()
        .map(kept -> again(db, kept))
        .orElseGet(() -> new Verdict.Missing<Licence>());
  }

  /**
   * Looked at as it was when it was accepted: that its time has come since, its stages tell. Its
   * text is all that is believed; who can write the database cannot sign.
   */
  Verdict<Licence> again(Handle db, Kept kept) {
    return new VerdictReader(db, anchor).of(kept.bytes(), kept.acceptedAt(), Floor.NONE);
  }

  /** A deed of this server is about to change it. */
  void willChange() {
    changedAt = Optional.of(System.nanoTime());
  }
}
