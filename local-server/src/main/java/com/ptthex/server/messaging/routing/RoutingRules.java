package com.ptthex.server.messaging.routing;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.messaging.routing.DefaultTarget;
import com.ptthex.shared.messaging.routing.LateJudged;
import com.ptthex.shared.messaging.routing.RoutingSettings;
import java.time.Duration;
import java.util.function.Function;

/**
 * What the site has chosen about where messages go.
 *
 * @param before how many minutes before it begins a window counts already
 * @param after how many minutes after it has ended one still counts
 */
public record RoutingRules(DefaultTarget fallback, int before, int after, LateJudged late) {

  /** While nobody has chosen anything. */
  static final RoutingRules USUAL = of(setting -> setting.usual());

  static RoutingRules of(SettingValues values) {
    return of(values::value);
  }

  private static RoutingRules of(Function<Setting<?>, SettingValue> values) {
    return new RoutingRules(
        of(RoutingSettings.DEFAULT_TARGET, values),
        Math.toIntExact(of(RoutingSettings.BEFORE_WINDOW, values).toMinutes()),
        Math.toIntExact(of(RoutingSettings.AFTER_WINDOW, values).toMinutes()),
        of(RoutingSettings.LATE_JUDGED, values));
  }

  private static <T> T of(Setting<T> setting, Function<Setting<?>, SettingValue> values) {
    return setting.read(values.apply(setting));
  }

  Duration lead() {
    return Duration.ofMinutes(before);
  }

  Duration tail() {
    return Duration.ofMinutes(after);
  }
}
