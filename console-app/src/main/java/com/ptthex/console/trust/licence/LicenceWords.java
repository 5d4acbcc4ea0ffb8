package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceState;
import java.util.Locale;
import java.util.stream.Stream;

/** What the states and parts of a licence are called. */
final class LicenceWords {
  private LicenceWords() {}

  static Text of(LicenceState state) {
    return LicenceText.valueOf("STATE_" + state.name());
  }

  /** What it means for the people of the site. */
  static Text about(LicenceState state) {
    return LicenceText.valueOf("ABOUT_" + state.name());
  }

  static Severity severity(LicenceState state) {
    return switch (state) {
      case VALID -> Severity.NORMAL;
      case GRACE -> Severity.WARNING;
      case NONE, READING, ENDED, REVOKED, UNTRUSTED, CLOCK_MOVED_BACK -> Severity.CRITICAL;
    };
  }

  /** A part of the product, by the beginning of its endpoints' names. */
  static String area(Ui ui, String prefix) {
    var name = "AREA_" + prefix.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(LicenceText.values())
        .filter(text -> text.name().equals(name))
        .findFirst()
        .map(ui::say)
        .orElseGet(() -> Isolated.code(prefix));
  }
}
