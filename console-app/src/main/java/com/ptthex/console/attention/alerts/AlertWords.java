package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Standing;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.AlertsApi.WasDismissed;
import com.ptthex.shared.attention.alerts.AlertsApi.WasResolved;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.wire.Names;

/** The words for what alerts say, how bad they are, and how they stand. */
final class AlertWords {
  private AlertWords() {}

  static String of(Ui ui, AlertKind kind) {
    return ui.codes().word("alert", Names.camel(kind));
  }

  static Text of(Severity severity) {
    return switch (severity) {
      case INFO -> AlertsText.INFO;
      case WARNING -> AlertsText.WARNING;
      case CRITICAL -> AlertsText.CRITICAL;
    };
  }

  static com.ptthex.console.ui.view.Severity shown(Severity severity) {
    return switch (severity) {
      case INFO -> com.ptthex.console.ui.view.Severity.NOTICE;
      case WARNING -> com.ptthex.console.ui.view.Severity.WARNING;
      case CRITICAL -> com.ptthex.console.ui.view.Severity.CRITICAL;
    };
  }

  static Text of(AlertState state) {
    return switch (state) {
      case STANDING -> AlertsText.UNATTENDED;
      case ACKNOWLEDGED -> AlertsText.IN_HAND;
      case RESOLVED -> AlertsText.RESOLVED;
      case DISMISSED -> AlertsText.DISMISSED;
      case SETTLED -> AlertsText.SETTLED;
    };
  }

  static AlertState stateOf(Standing standing) {
    return switch (standing) {
      case Unattended _ -> AlertState.STANDING;
      case InHand _ -> AlertState.ACKNOWLEDGED;
      case WasResolved _ -> AlertState.RESOLVED;
      case WasDismissed _ -> AlertState.DISMISSED;
      case CauseGone _ -> AlertState.SETTLED;
    };
  }

  /** Who has it, or has ended it. */
  static String by(Standing standing) {
    return switch (standing) {
      case InHand(var by, var _) -> by.value();
      case WasResolved(var by, var _, var _) -> by.value();
      case WasDismissed(var by, var _, var _) -> by.value();
      case Unattended _, CauseGone _ -> "";
    };
  }

  /** What nobody has in hand stands out, however bad it is. */
  static com.ptthex.console.ui.view.Severity shown(Standing standing) {
    return standing instanceof Unattended
        ? com.ptthex.console.ui.view.Severity.NOTICE
        : com.ptthex.console.ui.view.Severity.NORMAL;
  }

  static Text of(Relief relief) {
    return switch (relief) {
      case HEALTHY_AGAIN -> AlertsText.HEALTHY_AGAIN;
      case NUMBER_QUARANTINED -> AlertsText.NUMBER_QUARANTINED;
      case THREAD_HAS_A_NUMBER -> AlertsText.THREAD_HAS_A_NUMBER;
      case THREAD_CLOSED -> AlertsText.THREAD_CLOSED;
      case MESSAGES_REVIEWED -> AlertsText.MESSAGES_REVIEWED;
      case PAUSE_ENDED -> AlertsText.PAUSE_ENDED;
      case LOOKED_THROUGH -> AlertsText.LOOKED_THROUGH;
      case NUMBER_TO_BE_HAD -> AlertsText.NUMBER_TO_BE_HAD;
      case LICENCE_HOLDS -> AlertsText.LICENCE_HOLDS;
      case TOLD_ANEW -> AlertsText.TOLD_ANEW;
    };
  }

  static Text of(About about) {
    return switch (about) {
      case About.OfNumber _ -> AlertsText.OF_NUMBER;
      case About.OfThread _ -> AlertsText.OF_THREAD;
      case About.OfMessages _ -> AlertsText.OF_MESSAGES;
      case About.OfPause _ -> AlertsText.OF_PAUSE;
      case About.OfScreening _ -> AlertsText.OF_SCREENING;
      case About.OfClient _ -> AlertsText.OF_CLIENT;
      case About.OfUnit _ -> AlertsText.OF_UNIT;
      case About.OfLicence _ -> AlertsText.OF_LICENCE;
    };
  }
}
