package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.util.Locale;
import java.util.stream.Stream;

/** Who hears of a message in which something was found. That it is listed is no choice. */
public enum Handling {
  /** It is written down, and nobody is called. */
  NOTE,
  /** It waits for somebody, and whoever looks after alerts hears of it. */
  ALERT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Form<Handling> form(Handling usual) {
    var codes = Setting.choice(Stream.of(values()).map(Handling::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(Handling::of));
  }

  private static Handling of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
