package com.ptthex.server.trust.lan;

import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** The authority of the site, for whoever certifies or signs in its name. */
public final class SiteAuthorityReader {
  private static final Duration LASTS = Duration.ofDays(25 * 365L);

  /** Of whose clock is behind. */
  private static final Duration LATITUDE = Duration.ofDays(1);

  private final Vault vault;

  public SiteAuthorityReader(Vault vault) {
    this.vault = vault;
  }

  /** Made when there never was one. */
  public SiteAuthority ofTheSite(Handle db, Instant now) {
    return new SiteAuthorityStore(db, vault).ofTheSite(from(now, LASTS));
  }

  /** As long as a certificate lasts that is made now. */
  public static Period from(Instant now, Duration lasts) {
    // Certificates know no fractions of a second.
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    return new Period(second.minus(LATITUDE), second.plus(lasts));
  }
}
