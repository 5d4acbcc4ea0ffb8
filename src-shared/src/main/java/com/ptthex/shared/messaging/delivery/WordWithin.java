package com.ptthex.shared.messaging.delivery;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.Setting.Form;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How long one waits to be told what became of a message, before it counts as failed. */
public enum WordWithin {
  /** Not every phone network tells of a message that it arrived. */
  NO_LIMIT(0),
  FOUR_HOURS(4),
  TWELVE_HOURS(12),
  A_DAY(24),
  THREE_DAYS(72);

  private final int hours;

  WordWithin(int hours) {
    this.hours = hours;
  }

  public Optional<Duration> limit() {
    return this == NO_LIMIT ? Optional.empty() : Optional.of(Duration.ofHours(hours));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Form<WordWithin> form(WordWithin usual) {
    var codes = Setting.choice(Stream.of(values()).map(WordWithin::code).toList(), usual.code());
    return new Form<>(codes.kind(), codes.usual(), codes.reading().andThen(WordWithin::of));
  }

  private static WordWithin of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }
}
