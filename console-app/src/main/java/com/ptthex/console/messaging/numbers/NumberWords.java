package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;

/** The words for what a number can be, and how much each needs a person. */
final class NumberWords {
  private NumberWords() {}

  static NumbersText of(NumberClass numberClass) {
    return switch (numberClass) {
      case FRONT_DESK -> NumbersText.FRONT_DESK;
      case SITTER -> NumbersText.SITTER;
      case POOL -> NumbersText.POOL;
    };
  }

  static NumbersText of(NumberStatus status) {
    return switch (status) {
      case ACTIVE -> NumbersText.ACTIVE;
      case QUARANTINED -> NumbersText.QUARANTINED;
    };
  }

  /** Who has it; what belongs to nobody in particular, by what it is. */
  static String holder(Ui ui, Row row) {
    return switch (row.numberClass()) {
      case FRONT_DESK -> ui.say(NumbersText.FRONT_DESK);
      case POOL -> ui.say(NumbersText.POOL);
      case SITTER ->
          row.sitter()
              .map(sitter -> sitter.name().value())
              .orElseGet(() -> ui.say(NumbersText.SPARE));
    };
  }

  /** What it is, unless it is in use: then also whether it is in rotation. */
  static NumbersText state(Row row) {
    return isAside(row) ? NumbersText.IS_SET_ASIDE : of(row.status());
  }

  static Severity severity(Row row) {
    return isAside(row) ? Severity.NOTICE : severity(row.status());
  }

  private static boolean isAside(Row row) {
    return row.status() == NumberStatus.ACTIVE && row.aside().isPresent();
  }

  static Severity severity(NumberStatus status) {
    return switch (status) {
      case ACTIVE -> Severity.NORMAL;
      case QUARANTINED -> Severity.NOTICE;
    };
  }

  static NumbersText of(Health health) {
    return switch (health) {
      case HEALTHY -> NumbersText.HEALTHY;
      case WARNING -> NumbersText.SOME_FAIL;
      case CRITICAL -> NumbersText.MANY_FAIL;
    };
  }

  static Severity severity(Health health) {
    return switch (health) {
      case HEALTHY -> Severity.NORMAL;
      case WARNING -> Severity.WARNING;
      case CRITICAL -> Severity.CRITICAL;
    };
  }

  static NumbersText of(LastUse use) {
    return switch (use) {
      case WITHIN_DAY -> NumbersText.WITHIN_DAY;
      case WITHIN_WEEK -> NumbersText.WITHIN_WEEK;
      case WITHIN_MONTH -> NumbersText.WITHIN_MONTH;
      case NEVER -> NumbersText.NEVER;
    };
  }

  static NumbersText of(QuarantineReason reason) {
    return switch (reason) {
      case DELIVERY_FAILURES -> NumbersText.DELIVERY_FAILURES;
      case POLICY_VIOLATION -> NumbersText.POLICY_VIOLATION;
      case MANUAL_REVIEW -> NumbersText.MANUAL_REVIEW;
      case OTHER -> NumbersText.OTHER;
    };
  }

  static NumbersText of(Change change) {
    return switch (change) {
      case REGISTERED -> NumbersText.WAS_REGISTERED;
      case ASSIGNED -> NumbersText.WAS_ASSIGNED;
      case RELEASED -> NumbersText.WAS_RELEASED;
      case QUARANTINED -> NumbersText.WAS_QUARANTINED;
      case REINSTATED -> NumbersText.WAS_REINSTATED;
      case SET_ASIDE -> NumbersText.WAS_SET_ASIDE;
      case GIVEN_BACK -> NumbersText.WAS_GIVEN_BACK;
    };
  }

  static NumbersText of(DeliveryFault fault) {
    return switch (fault) {
      case REJECTED_BY_CARRIER -> NumbersText.REJECTED_BY_CARRIER;
      case OPTED_OUT -> NumbersText.OPTED_OUT;
      case INVALID_RECIPIENT -> NumbersText.INVALID_RECIPIENT;
      case UNREACHABLE -> NumbersText.OUT_OF_REACH;
      case TOO_MANY -> NumbersText.TOO_MANY_MESSAGES;
      case NO_WORD -> NumbersText.NO_WORD;
      case UNKNOWN -> NumbersText.UNKNOWN_FAULT;
    };
  }
}
