package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** How much something needs a person. Told by a word, a shape of its own, and last by colour. */
public enum Severity {
  /** Now. */
  CRITICAL,
  /** Soon. */
  WARNING,
  /** When there is time. */
  NOTICE,
  /** Not at all; hence it has no colour. */
  NORMAL;

  Ikon shape() {
    return switch (this) {
      case CRITICAL -> MaterialDesignA.ALERT_OCTAGON;
      case WARNING -> MaterialDesignA.ALERT;
      case NOTICE -> MaterialDesignI.INFORMATION_OUTLINE;
      case NORMAL -> MaterialDesignC.CIRCLE_SMALL;
    };
  }

  Text word() {
    return switch (this) {
      case CRITICAL -> KitText.CRITICAL;
      case WARNING -> KitText.WARNING;
      case NOTICE -> KitText.NOTICE;
      case NORMAL -> KitText.NORMAL;
    };
  }

  String style() {
    return "severity-" + name().toLowerCase(Locale.ROOT);
  }
}
