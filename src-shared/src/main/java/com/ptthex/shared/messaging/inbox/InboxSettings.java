package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.contract.setting.SettingGroup.MESSAGES;

import com.ptthex.shared.contract.setting.Setting;
import java.time.Duration;
import java.util.List;

/** What a site may choose about how what people write finds its way to it. */
public final class InboxSettings {
  /** About how often the provider is asked, where it does not bring everything by itself. */
  public static final Setting<Duration> FETCH_EVERY =
      Setting.of("inbox.fetch-every", MESSAGES, Setting.seconds(15, 900, 180));

  /** About how often it is asked whether anything was missed, where it does. */
  public static final Setting<Duration> ASK_EVERY =
      Setting.of("inbox.ask-every", MESSAGES, Setting.seconds(60, 3600, 180));

  public static final List<Setting<?>> ALL = List.of(FETCH_EVERY, ASK_EVERY);

  private InboxSettings() {}
}
