package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Noted;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Standing;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import com.ptthex.shared.messaging.screening.Verdict;
import java.util.List;

/** The words for what was found, and for what became of it. */
final class ScreeningWords {
  private ScreeningWords() {}

  static ScreeningText of(DetailKind kind) {
    return switch (kind) {
      case PHONE_NUMBER -> ScreeningText.PHONE_NUMBER;
      case MAIL_ADDRESS -> ScreeningText.MAIL_ADDRESS;
      case WEB_LINK -> ScreeningText.WEB_LINK;
      case NETWORK_NAME -> ScreeningText.NETWORK_NAME;
      case UNWANTED_WORD -> ScreeningText.UNWANTED_WORD;
    };
  }

  /** Each kind, and how often where it is more than once. */
  static List<String> kinds(Ui ui, Row row) {
    return row.found().isEmpty()
        ? List.of(ui.say(ScreeningText.NOT_LOOKED_THROUGH))
        : row.found().stream().map(found -> kind(ui, found)).toList();
  }

  private static String kind(Ui ui, Found found) {
    var word = ui.say(of(found.kind()));
    return found.times() == 1 ? word : ui.say(ScreeningText.SO_OFTEN, word, found.times());
  }

  static ScreeningText of(AuthorKind author) {
    return switch (author) {
      case CLIENT -> ScreeningText.CLIENT;
      case SITTER -> ScreeningText.SITTER;
      case OPERATOR -> ScreeningText.OPERATOR;
      case SYSTEM -> ScreeningText.SYSTEM;
    };
  }

  static ScreeningText of(FindingState state) {
    return switch (state) {
      case OPEN -> ScreeningText.OPEN;
      case NOTED -> ScreeningText.NOTED;
      case RESOLVED -> ScreeningText.RESOLVED;
    };
  }

  static ScreeningText of(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> ScreeningText.ALLOWED;
      case NO_MATTER -> ScreeningText.NO_MATTER;
      case DEALT_WITH -> ScreeningText.DEALT_WITH;
    };
  }

  /** Whether it waits, or what it came to. */
  static ScreeningText of(Standing standing) {
    return switch (standing) {
      case Waiting _ -> ScreeningText.OPEN;
      case Noted _ -> ScreeningText.NOTED;
      case WasResolved resolved -> of(resolved.verdict());
    };
  }

  static Severity shown(Standing standing) {
    return switch (standing) {
      case Waiting _ -> Severity.WARNING;
      case Noted _ -> Severity.NOTICE;
      case WasResolved _ -> Severity.NORMAL;
    };
  }

  static FindingState stateOf(Standing standing) {
    return switch (standing) {
      case Waiting _ -> FindingState.OPEN;
      case Noted _ -> FindingState.NOTED;
      case WasResolved _ -> FindingState.RESOLVED;
    };
  }
}
