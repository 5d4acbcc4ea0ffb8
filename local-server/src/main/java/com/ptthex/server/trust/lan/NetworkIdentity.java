package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.http.Identity;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.signed.SiteAuthority;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What this server shows on the network. Its key lives as long as the process and is written
 * nowhere; its certificate is made anew before it ends, and when the machine gets other names.
 */
public final class NetworkIdentity implements Identity {
  private static final Duration LASTS = Duration.ofDays(30);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(10);

  private final SiteAuthority authority;
  private final Supplier<Set<String>> names;
  private final Clock clock;
  private final KeyPair key = SiteAuthority.newServerKey();
  private volatile Certified now;

  private record Certified(Set<String> names, Instant until, Shown shown) {}

  NetworkIdentity(SiteAuthority authority, Supplier<Set<String>> names, Clock clock) {
    this.authority = authority;
    this.names = names;
    this.clock = clock;
    this.now = certified(names.get());
  }

  /** Of the site whose data this is; its authority is made when there never was one. */
  public static NetworkIdentity of(Store store, Vault vault, InetAddress listening, Clock clock) {
    var reader = new SiteAuthorityReader(vault);
    var authority = store.writing(db -> reader.ofTheSite(db, clock.instant()));
    store.sync();
    return new NetworkIdentity(authority, () -> OwnNames.of(listening), clock);
  }

  private Certified certified(Set<String> called) {
    var valid = SiteAuthorityReader.from(clock.instant(), LASTS);
    var chain = List.of(authority.certify(called, key.getPublic(), valid), authority.certificate());
    return new Certified(called, valid.until(), new Shown(key.getPrivate(), chain, called));
  }

  @Override
  public Shown shown() {
    return now.shown();
  }

  Instant until() {
    return now.until();
  }

  /** In the order in which they are told. */
  Set<String> names() {
    return now.names();
  }

  X509Certificate authority() {
    return authority.certificate();
  }

  /** Where it is time for another certificate, makes it; connections that are open go on. */
  void renew() {
    var called = names.get();
    var ends = now.until().minus(RENEWED_BEFORE);
    if (!called.equals(now.names()) || !clock.instant().isBefore(ends)) {
      now = certified(called);
    }
  }
}
