package com.ptthex.shared.messaging.numbers;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.util.Locale;
import java.util.stream.Stream;

/** Which number of the pool comes first when a thread takes one. */
public enum PoolOrder {
  /**
   * One that has rested, the one that was used longest ago first; then the one with the fewest
   * threads.
   */
  RESTED_FIRST,
  /** The one that was used longest ago, whether or not it carries threads now. */
  LONGEST_UNUSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Form<PoolOrder> form(PoolOrder usual) {
    var codes = Setting.choice(Stream.of(values()).map(PoolOrder::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(PoolOrder::of));
  }

  private static PoolOrder of(String code) {
    return Stream.of(values()).filter(order -> order.code().equals(code)).findFirst().orElseThrow();
  }
}
