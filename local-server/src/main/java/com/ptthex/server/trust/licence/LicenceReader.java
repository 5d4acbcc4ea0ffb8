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
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /**
   * @param decided by these facts; every call asks, and hardly any asks for what none asked before
   */
  private record Read(
      Marks marks, LicenceFacts facts, Map<Asked, Decision<Endpoint<?, ?>>> decided, long at) {}

  private record Asked(LicenceState state, String endpoint) {}

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
    var read = read(db);
    var state = read.facts().state(now, time.movedBack(now));
    return read.decided()
        .computeIfAbsent(
            new Asked(state, endpoint.name()),
            _ -> new LicenceRules(read.facts(), state).covers(endpoint));
  }

  LicenceFacts facts(Handle db) {
    return read(db).facts();
  }

  private Read read(Handle db) {
    var now = System.nanoTime();
    var known = latest;
    return known.isPresent() && now - known.get().at() < BELIEVED && !isInMotion(now)
        ? known.get()
        : read(db, known, now);
  }

  private boolean isInMotion(long now) {
    return changedAt.filter(at -> now - at < IN_MOTION).isPresent();
  }

  private Read read(Handle db, Optional<Read> known, long now) {
    time.follow(new ClockStore(db).mark());
    var store = new LicenceStore(db);
    var marks = store.marks();
    var read =
        known
            .filter(before -> before.marks().equals(marks))
            .map(before -> new Read(marks, before.facts(), before.decided(), now))
            .orElseGet(() -> new Read(marks, facts(db, store), new ConcurrentHashMap<>(), now));
    latest = Optional.of(read);
    return read;
  }

  private LicenceFacts facts(Handle db, LicenceStore store) {
    return new LicenceFacts(verdict(db, store), store.choice());
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
