package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.trust.bootstrap.DocumentStore.Signed;
import com.ptthex.server.trust.lan.SiteAuthorityReader;
import com.ptthex.server.trust.licence.BindingReader;
import com.ptthex.server.trust.licence.BindingReader.Bound;
import com.ptthex.server.trust.licence.BindingReader.Unbound;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Signs what clients are told. One document is kept for all servers of the site, so that its
 * numbers only ever rise, whichever server a client happens to ask.
 */
final class ToldStore {
  private static final Duration LASTS = Duration.ofHours(24);

  /** So that nobody reads one that is about to end. */
  private static final Duration RENEWED_AFTER = Duration.ofHours(12);

  private final SiteAuthorityReader authority;
  private final BindingReader binding;

  ToldStore(SiteAuthorityReader authority, BindingReader binding) {
    this.authority = authority;
    this.binding = binding;
  }

  /** What clients are told that ask now. */
  sealed interface Told {
    record Served(Signed signed, Extent service) implements Told {}

    record Closed(Refusal why) implements Told {}
  }

  Told now(Handle db, Instant now) {
    return switch (binding.of(db, now)) {
      case Unbound(var code) -> new Told.Closed(new Refusal.Unlicensed(code, Map.of()));
      case Bound bound ->
          new DocumentStore(db)
              .now()
              .filter(signed -> !now.isAfter(signed.until()))
              .<Told>map(signed -> new Told.Served(signed, service(bound)))
              .orElseGet(() -> new Told.Closed(new Refusal.Unavailable("bootstrap-not-signed")));
    };
  }

  private static Extent service(Bound bound) {
    return bound.open() ? Extent.FULL : Extent.SAFETY_ONLY;
  }

  boolean isDue(Handle db, Instant now) {
    return binding.of(db, now) instanceof Bound bound && next(bound, db).isDue(now);
  }

  /** In the transaction of whatever changes it, or of its own. */
  void renew(Handle db, Instant now) {
    if (binding.of(db, now) instanceof Bound bound) {
      Guards.lock(db, "bootstrap.document");
      var next = next(bound, db);
      if (next.isDue(now)) {
        sign(db, next, now);
      }
    }
  }

  /**
   * @param last what was signed before
   * @param same whether that says the same
   */
  private record Next(Bound bound, ClientBootstrap says, Optional<Signed> last, boolean same) {
    boolean isDue(Instant now) {
      return !same || last.filter(signed -> isFresh(signed, now)).isEmpty();
    }

    private static boolean isFresh(Signed signed, Instant now) {
      return !now.isBefore(signed.issuedAt())
          && now.isBefore(signed.issuedAt().plus(RENEWED_AFTER));
    }

    long version() {
      return last.map(signed -> same ? signed.version() : signed.version() + 1).orElse(1L);
    }

    long serial() {
      return last.map(signed -> signed.serial() + 1).orElse(1L);
    }
  }

  private static Next next(Bound bound, Handle db) {
    var says = says(new PolicyStore(db).now().policy(), service(bound));
    var last = new DocumentStore(db).now();
    var same =
        last.flatMap(Signed::content)
            .filter(
                before ->
                    before.body().equals(says)
                        && before.header().customer().equals(bound.customer())
                        && before.header().server().equals(bound.server()))
            .isPresent();
    return new Next(bound, says, last, same);
  }

  /** What it says follows from what was chosen and from what the licence still covers. */
  static ClientBootstrap says(BootstrapPolicy policy, Extent service) {
    return new ClientBootstrap(
        service,
        policy.addresses(),
        policy.origins(),
        policy.branding(),
        policy.notices(),
        policy.guests(),
        ways(policy, service),
        EntryCode.LENGTH);
  }

  private static List<Way> ways(BootstrapPolicy policy, Extent service) {
    return switch (service) {
      case SAFETY_ONLY -> List.of();
      case FULL ->
          policy.guests().isOpen() ? List.of(Way.DEVICE_CODE, Way.GUEST) : List.of(Way.DEVICE_CODE);
    };
  }

  private void sign(Handle db, Next next, Instant now) {
    var valid = SiteAuthorityReader.from(now, LASTS);
    var header =
        new Header(
            ClientBootstrap.TYPE.name(),
            DocumentId.next(),
            new Serial(next.serial()),
            new Edition(next.version()),
            next.bound().customer(),
            next.bound().server(),
            ClientBootstrap.SCOPE,
            now,
            valid.until(),
            now);
    var file = authority.ofTheSite(db, now).signer(valid).sign(header, next.says());
    new DocumentStore(db).put(Signed.of(header, file));
  }
}
