package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.contract.setting.SettingGroup.POLICY;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a site may choose about messages that lead past it: which words and addresses are its own
 * matter, and who is called from when on. That it looks is no choice.
 */
public final class ScreeningSettings {
  /** Of all words together, with what stands between them. */
  private static final int LONGEST = 400;

  /** Further words, with commas between them. */
  public static final Setting<Optional<String>> UNWANTED_WORDS =
      Setting.of("screening.unwanted-words", POLICY, Setting.words(LONGEST));

  /** Domains, addresses and numbers that never count, with commas between them. */
  public static final Setting<Optional<String>> ALLOWED_ADDRESSES =
      Setting.of("screening.allowed-addresses", POLICY, Setting.words(LONGEST)).risky();

  /** Who hears of a message in which something was found. */
  public static final Setting<Handling> HANDLING =
      Setting.of("screening.handling", POLICY, Handling.form(Handling.ALERT)).risky();

  /** From which score on anybody is called. */
  public static final Setting<Integer> ALERT_FROM =
      Setting.of(
              "screening.alert-from",
              POLICY,
              Setting.count(SettingUnit.PERCENT, 1, Screening.HIGHEST_SCORE, 1))
          .risky();

  public static final List<Setting<?>> ALL =
      List.of(UNWANTED_WORDS, ALLOWED_ADDRESSES, HANDLING, ALERT_FROM);

  private ScreeningSettings() {}
}
