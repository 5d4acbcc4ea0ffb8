package com.ptthex.shared.messaging.provider;

import static com.ptthex.shared.contract.setting.SettingGroup.MESSAGES;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingUnit;
import java.time.Duration;
import java.util.List;

/** What a site may choose about how it deals with whoever carries its messages. */
public final class ProviderSettings {
  /** With less than that left on the account, it is time to add money. */
  public static final Setting<Integer> LOW_BALANCE =
      Setting.of("provider.low-balance", MESSAGES, Setting.count(SettingUnit.MONEY, 1, 10_000, 10));

  /** How often at most the provider is asked what it did not answer; only what changes nothing. */
  public static final Setting<Integer> ATTEMPTS =
      Setting.of("provider.attempts", MESSAGES, Setting.count(SettingUnit.ATTEMPTS, 1, 5, 3));

  /** How long one waits for an answer of the provider. */
  public static final Setting<Duration> ANSWER_WITHIN =
      Setting.of("provider.answer-within", MESSAGES, Setting.seconds(5, 30, 20));

  /** The pause before it is asked a second time; each next one is twice as long. */
  public static final Setting<Duration> PAUSE =
      Setting.of("provider.pause", MESSAGES, Setting.milliseconds(100, 3000, 400));

  public static final List<Setting<?>> ALL = List.of(LOW_BALANCE, ATTEMPTS, ANSWER_WITHIN, PAUSE);

  private ProviderSettings() {}
}
