package com.ptthex.shared.messaging.delivery;

import static com.ptthex.shared.contract.setting.SettingGroup.MESSAGES;

import com.ptthex.shared.contract.setting.Setting;
import java.util.List;

/** What a site may choose about how messages count that were sent. */
public final class DeliverySettings {
  /** After so long without a word of the provider a message counts as failed. */
  public static final Setting<WordWithin> WORD_WITHIN =
      Setting.of("delivery.word-within", MESSAGES, WordWithin.form(WordWithin.NO_LIMIT));

  public static final List<Setting<?>> ALL = List.of(WORD_WITHIN);

  private DeliverySettings() {}
}
