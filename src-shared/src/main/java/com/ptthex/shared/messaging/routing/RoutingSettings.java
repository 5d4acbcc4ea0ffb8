package com.ptthex.shared.messaging.routing;

import static com.ptthex.shared.contract.setting.SettingGroup.ROUTING;

import com.ptthex.shared.contract.setting.Setting;
import java.time.Duration;
import java.util.List;

/** What a site may choose about where messages go. The rules and their order are built in. */
public final class RoutingSettings {
  /** Where a message goes that no rule has a place for. */
  public static final Setting<DefaultTarget> DEFAULT_TARGET =
      Setting.of("routing.default-target", ROUTING, DefaultTarget.form(DefaultTarget.SHARED_INBOX));

  /** How long before a window begins it counts already. */
  public static final Setting<Duration> BEFORE_WINDOW =
      Setting.of("routing.before-window", ROUTING, Setting.minutes(0, 240, 0));

  /** How long after a window has ended it still counts. */
  public static final Setting<Duration> AFTER_WINDOW =
      Setting.of("routing.after-window", ROUTING, Setting.minutes(0, 240, 0));

  /** By which time a message is judged that came late. */
  public static final Setting<LateJudged> LATE_JUDGED =
      Setting.of("routing.late-judged", ROUTING, LateJudged.form(LateJudged.WHEN_SENT));

  public static final List<Setting<?>> ALL =
      List.of(DEFAULT_TARGET, BEFORE_WINDOW, AFTER_WINDOW, LATE_JUDGED);

  private RoutingSettings() {}
}
