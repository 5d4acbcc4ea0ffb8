package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.CallsApi.First;
import com.ptthex.shared.messaging.inbox.CallsApi.Now;
import com.ptthex.shared.messaging.inbox.CallsApi.RingsWhen;
import java.util.List;
import java.util.stream.Stream;

/** When somebody is rung up instead, and what happens now to who calls. */
final class RingWords {
  private RingWords() {}

  static Text when(RingsWhen rings) {
    return switch (rings) {
      case ALWAYS -> ArrivalsText.RINGS_ALWAYS;
      case WITHIN_HOURS -> ArrivalsText.RINGS_WITHIN_HOURS;
    };
  }

  static List<Option> offered(Ui ui) {
    return Stream.of(RingsWhen.values())
        .map(rings -> new Option(rings.name(), ui.say(when(rings))))
        .toList();
  }

  /** With when that changes, where the hours of the site change it. */
  static String now(Ui ui, Now now) {
    var hears = now.first() == First.HEARS_TEXT;
    return now.until()
        .map(
            until ->
                ui.say(
                    hears ? ArrivalsText.NOW_HEARS_UNTIL : ArrivalsText.NOW_RINGS_UNTIL,
                    ui.moments().both(until)))
        .orElseGet(() -> ui.say(hears ? ArrivalsText.NOW_HEARS : ArrivalsText.NOW_RINGS));
  }
}
