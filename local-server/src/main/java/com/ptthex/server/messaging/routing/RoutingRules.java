package com.ptthex.server.messaging.routing;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.shared.messaging.routing.DefaultTarget;
import com.ptthex.shared.messaging.routing.LateJudged;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import java.time.Duration;

/**
 * What the site has chosen about where messages go.
 *
 * @param before how many minutes before it begins a window counts already
 * @param after how many minutes after it has ended one still counts
 */
public record RoutingRules(DefaultTarget fallback, int before, int after, LateJudged late) {

  static RoutingRules of(SettingValues values) {
    return new RoutingRules(
        values.of(RoutingSettings.DEFAULT_TARGET),
        Math.toIntExact(values.of(RoutingSettings.BEFORE_WINDOW).toMinutes()),
        Math.toIntExact(values.of(RoutingSettings.AFTER_WINDOW).toMinutes()),
        values.of(RoutingSettings.LATE_JUDGED));
  }

  Duration lead() {
    return Duration.ofMinutes(before);
  }

  Duration tail() {
    return Duration.ofMinutes(after);
  }
}
