package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.messaging.inbox.Channel;
import com.ptthex.shared.messaging.inbox.LetterState;

/** The words for what could not be taken; why it could not is worded by its code. */
final class LetterWords {
  private LetterWords() {}

  static ArrivalsText of(Channel channel) {
    return switch (channel) {
      case MESSAGES -> ArrivalsText.A_MESSAGE;
      case PROGRESS -> ArrivalsText.A_RECEIPT;
      case CALLS -> ArrivalsText.A_CALL;
    };
  }

  static ArrivalsText of(LetterState state) {
    return switch (state) {
      case WAITING -> ArrivalsText.WAITING;
      case TAKEN -> ArrivalsText.TAKEN;
      case PUT_AWAY -> ArrivalsText.IS_AWAY;
    };
  }

  static Severity severity(LetterState state) {
    return switch (state) {
      case WAITING -> Severity.WARNING;
      case TAKEN, PUT_AWAY -> Severity.NORMAL;
    };
  }
}
