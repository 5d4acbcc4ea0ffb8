package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.shared.messaging.screening.Screening;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.CountryCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * What the site looks for. Every message asks, and it changes seldom; so it is read again only when
 * it is a few seconds old, and a change is obeyed within them on each server of the site.
 */
final class SoughtReader {
  static final Duration BELIEVED = Duration.ofSeconds(5);

  private final AtomicReference<Optional<Choice>> latest = new AtomicReference<>(Optional.empty());

  /**
   * @param country whose numbers are meant where they do not say their own
   */
  record Choice(Screening screening, Optional<CountryCode> country, Instant readAt) {

    /** A clock that was set back makes nothing last. */
    private boolean holds(Instant now) {
      return Duration.between(readAt, now).abs().compareTo(BELIEVED) < 0;
    }
  }

  Choice now(Handle db, Instant now) {
    var known = latest.get().filter(choice -> choice.holds(now));
    return known.orElseGet(() -> fresh(db, now));
  }

  /** What the database says no to, it says to the whole transaction. */
  static boolean isOfTheDatabase(RuntimeException failure) {
    return failure instanceof JdbiException;
  }

  private Choice fresh(Handle db, Instant now) {
    var values = new SettingValues(db);
    var choice = new Choice(Screening.of(values::of), values.of(SiteSettings.COUNTRY), now);
    latest.set(Optional.of(choice));
    return choice;
  }
}
