package com.ptthex.shared.messaging.routing;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.util.Locale;
import java.util.stream.Stream;

/** By which time a message is judged that came well after it was sent. */
public enum LateJudged {
  WHEN_SENT,
  WHEN_IT_CAME;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Form<LateJudged> form(LateJudged usual) {
    var codes = Setting.choice(Stream.of(values()).map(LateJudged::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(LateJudged::of));
  }

  private static LateJudged of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
