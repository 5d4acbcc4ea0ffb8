package com.ptthex.shared.messaging.numbers;

import static com.ptthex.shared.contract.setting.SettingGroup.NUMBERS;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingUnit;
import java.time.Duration;
import java.util.List;

/** What a site may choose about its numbers. */
public final class NumberSettings {
  /** How long a number rests in quarantine; never less than 30 days. */
  public static final Setting<Duration> COOLDOWN =
      Setting.of("numbers.cooldown", NUMBERS, Setting.days(30, 730, 90)).risky();

  /** How long a number of the pool is better left alone after its last use. */
  public static final Setting<Duration> REST =
      Setting.of("numbers.rest", NUMBERS, Setting.hours(0, 720, 24));

  /** Which number of the pool comes first when a thread takes one. */
  public static final Setting<PoolOrder> POOL_ORDER =
      Setting.of("numbers.pool-order", NUMBERS, PoolOrder.form(PoolOrder.RESTED_FIRST));

  /** How many front desk numbers that answer the site never goes below. */
  public static final Setting<Integer> FRONT_DESKS_KEPT =
      Setting.of("numbers.front-desks-kept", NUMBERS, Setting.count(SettingUnit.NUMBERS, 1, 10, 1));

  /** From how many failures in seven days a number is worth a look. */
  public static final Setting<Integer> WARNING_FROM =
      Setting.of(
          "numbers.health.warning-from", NUMBERS, Setting.count(SettingUnit.FAILURES, 1, 50, 1));

  /** From how many failures in seven days a number is failing. */
  public static final Setting<Integer> CRITICAL_FROM =
      Setting.of(
          "numbers.health.critical-from", NUMBERS, Setting.count(SettingUnit.FAILURES, 1, 100, 3));

  public static final List<Setting<?>> ALL =
      List.of(COOLDOWN, REST, POOL_ORDER, FRONT_DESKS_KEPT, WARNING_FROM, CRITICAL_FROM);

  private NumberSettings() {}
}
