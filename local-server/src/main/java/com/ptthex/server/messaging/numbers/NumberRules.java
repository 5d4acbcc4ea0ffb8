package com.ptthex.server.messaging.numbers;

import static com.ptthex.shared.messaging.numbers.NumberSettings.COOLDOWN;
import static com.ptthex.shared.messaging.numbers.NumberSettings.CRITICAL_FROM;
import static com.ptthex.shared.messaging.numbers.NumberSettings.FRONT_DESKS_KEPT;
import static com.ptthex.shared.messaging.numbers.NumberSettings.POOL_ORDER;
import static com.ptthex.shared.messaging.numbers.NumberSettings.REST;
import static com.ptthex.shared.messaging.numbers.NumberSettings.WARNING_FROM;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.numbers.NumberChoice.Pooling;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.trust.organisation.SiteSettings;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the site has chosen about its numbers, as it holds for one piece of work.
 *
 * @param cooldown how long a number rests in quarantine
 * @param pooling which number of the pool comes first
 * @param frontDesksKept how many of them answer whatever is taken out of use
 * @param zone where the site's days begin
 */
record NumberRules(
    Duration cooldown,
    Pooling pooling,
    int frontDesksKept,
    int warningFrom,
    int criticalFrom,
    ZoneId zone) {

  static NumberRules of(Work work) {
    return of(new SettingValues(work.db()));
  }

  static NumberRules of(SettingValues values) {
    return new NumberRules(
        values.of(COOLDOWN),
        new Pooling(values.of(POOL_ORDER), values.of(REST)),
        values.of(FRONT_DESKS_KEPT),
        values.of(WARNING_FROM),
        values.of(CRITICAL_FROM),
        values.of(SiteSettings.TIME_ZONE));
  }

  /** A site that looks late at numbers that fail is told of those that are failing all the same. */
  Health health(int failures) {
    if (failures >= criticalFrom) {
      return Health.CRITICAL;
    }
    return failures >= warningFrom ? Health.WARNING : Health.HEALTHY;
  }
}
