package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a site looks for something in messages. */
public enum Lookout {
  ON,
  OFF;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Form<Lookout> form(Lookout usual) {
    var codes = Setting.choice(Stream.of(values()).map(Lookout::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(Lookout::of));
  }

  private static Lookout of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
