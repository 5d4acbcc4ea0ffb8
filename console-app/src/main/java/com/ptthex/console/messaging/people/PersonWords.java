package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.view.Severity;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PersonKind;

/** The words for what somebody is, and for how a number of theirs stands. */
final class PersonWords {
  private PersonWords() {}

  static PeopleText of(PersonKind kind) {
    return switch (kind) {
      case SITTER -> PeopleText.SITTER;
      case CLIENT -> PeopleText.CLIENT;
    };
  }

  static PeopleText state(NumbersApi.Row number) {
    return switch (number.status()) {
      case QUARANTINED -> PeopleText.QUARANTINED;
      case ACTIVE -> number.aside().isPresent() ? PeopleText.IS_SET_ASIDE : PeopleText.ACTIVE;
    };
  }

  static Severity severity(NumbersApi.Row number) {
    var isInUse = number.status() == NumberStatus.ACTIVE && number.aside().isEmpty();
    return isInUse ? Severity.NORMAL : Severity.NOTICE;
  }
}
