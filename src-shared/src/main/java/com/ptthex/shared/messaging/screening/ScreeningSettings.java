package com.ptthex.shared.messaging.screening;

import static com.ptthex.shared.contract.setting.SettingGroup.MESSAGES;

import com.ptthex.shared.contract.setting.Setting;
import java.util.List;
import java.util.Optional;

/** What a site may choose about messages that lead past it. */
public final class ScreeningSettings {
  /** Of all words together, with what stands between them. */
  private static final int LONGEST = 400;

  public static final Setting<Lookout> PHONE_NUMBERS = lookout("screening.phone-numbers");
  public static final Setting<Lookout> MAIL_ADDRESSES = lookout("screening.mail-addresses");
  public static final Setting<Lookout> WEB_LINKS = lookout("screening.web-links");
  public static final Setting<Lookout> NETWORK_NAMES = lookout("screening.network-names");

  /** Further words, with commas between them. */
  public static final Setting<Optional<String>> UNWANTED_WORDS =
      Setting.of("screening.unwanted-words", MESSAGES, Setting.words(LONGEST));

  /** What becomes of a message in which something was found. */
  public static final Setting<Handling> HANDLING =
      Setting.of("screening.handling", MESSAGES, Handling.form(Handling.ALERT)).risky();

  public static final List<Setting<?>> ALL =
      List.of(PHONE_NUMBERS, MAIL_ADDRESSES, WEB_LINKS, NETWORK_NAMES, UNWANTED_WORDS, HANDLING);

  private ScreeningSettings() {}

  /** Nobody stops looking without a reason. */
  private static Setting<Lookout> lookout(String key) {
    return Setting.of(key, MESSAGES, Lookout.form(Lookout.ON)).risky();
  }
}
