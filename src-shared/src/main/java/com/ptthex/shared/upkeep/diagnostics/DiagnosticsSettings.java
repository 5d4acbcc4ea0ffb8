package com.ptthex.shared.upkeep.diagnostics;

import static com.ptthex.shared.contract.setting.SettingGroup.MESSAGES;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingUnit;
import java.time.Duration;
import java.util.List;

/** What a site may choose about when its connections count as troubled. */
public final class DiagnosticsSettings {
  /** From how many failures among a hundred calls of the provider it works with trouble. */
  public static final Setting<Integer> FAILING_FROM =
      Setting.of(
          "diagnostics.failing-from", MESSAGES, Setting.count(SettingUnit.PERCENT, 1, 50, 10));

  /** From how long nearly all of its answers take, at most, it is slow. */
  public static final Setting<Duration> SLOW_FROM =
      Setting.of("diagnostics.slow-from", MESSAGES, Setting.seconds(1, 20, 5));

  public static final List<Setting<?>> ALL = List.of(FAILING_FROM, SLOW_FROM);

  private DiagnosticsSettings() {}
}
