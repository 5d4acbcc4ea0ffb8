package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupApi.State;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.Optional;

/** Words for what the server says of the setup by codes. */
record SetupWords(Ui ui) {
  private static final String NOT_REACHED = "not-reached";

  String name(SetupStep step) {
    return ui.codes().word("step", step.code());
  }

  String about(SetupStep step) {
    return ui.codes().word("step-about", step.code());
  }

  String name(SetupCheck check) {
    return ui.codes().word("check", check.code());
  }

  static SetupText of(State state) {
    return switch (state) {
      case OPEN -> SetupText.OPEN;
      case DONE -> SetupText.DONE;
      case FAILED -> SetupText.FAILED;
      case SKIPPED -> SetupText.SKIPPED;
      case BLOCKED -> SetupText.BLOCKED;
    };
  }

  static Severity severity(State state) {
    return switch (state) {
      case OPEN -> Severity.NOTICE;
      case FAILED -> Severity.WARNING;
      case DONE, SKIPPED, BLOCKED -> Severity.NORMAL;
    };
  }

  static SetupText of(Outcome outcome) {
    return switch (outcome) {
      case VERIFIED -> SetupText.VERIFIED;
      case WARNING -> SetupText.WARNING;
      case WAITING -> SetupText.WAITING;
      case MISSING -> SetupText.MISSING;
      case TROUBLED -> SetupText.TROUBLED;
      case FAILED -> SetupText.CHECK_FAILED;
    };
  }

  static Severity severity(Outcome outcome) {
    return switch (outcome) {
      case VERIFIED -> Severity.NORMAL;
      case WAITING, MISSING -> Severity.NOTICE;
      case WARNING, TROUBLED, FAILED -> Severity.WARNING;
    };
  }

  /** What was found, where there is more to say than whether it will do. */
  Optional<String> found(Check check) {
    return switch (check.check()) {
      case BALANCE -> Optional.of(balance(check));
      case ARRIVAL -> fact(check, "way").flatMap(way -> arrival(way, check));
      case FRONT_DESK, SITTER_NUMBERS, POOL_NUMBERS, ANY_NUMBER ->
          fact(check, "count").map(count -> ui.say(SetupText.COUNT, Long.valueOf(count)));
      case CONNECTED, ACCOUNT, RIGHTS -> Optional.empty();
    };
  }

  private String balance(Check check) {
    var money =
        Isolated.code(fact(check, "amount").orElse("") + " " + fact(check, "currency").orElse(""));
    return ui.say(
        check.outcome() == Outcome.WARNING ? SetupText.BALANCE_LOW : SetupText.BALANCE, money);
  }

  private Optional<String> arrival(String way, Check check) {
    return switch (way) {
      case "in-the-house" -> Optional.of(ui.say(SetupText.IN_THE_HOUSE));
      case "fetched" -> fetching(SetupText.FETCHED, check);
      case "checking" -> fetching(SetupText.CHECKING, check);
      case NOT_REACHED -> fetching(SetupText.NOT_REACHED, check);
      case "in-part" -> fetching(SetupText.IN_PART, check);
      case "numbers-gone" -> Optional.of(ui.say(SetupText.NUMBERS_GONE));
      case "brought" -> Optional.of(ui.say(SetupText.BROUGHT));
      default -> Optional.empty();
    };
  }

  private Optional<String> fetching(SetupText text, Check check) {
    return fact(check, "seconds").map(every -> ui.say(text, Long.valueOf(every)));
  }

  private static Optional<String> fact(Check check, String name) {
    return Optional.ofNullable(check.facts().get(name));
  }

  /** What is the matter, and what to do about it. */
  Optional<String> trouble(Check check) {
    return check.trouble().map(error -> trouble(check, error));
  }

  /** That the site did not find itself is nothing that the provider said. */
  private String trouble(Check check, ProviderError error) {
    return fact(check, "way").equals(Optional.of(NOT_REACHED))
        ? ui.codes().word("unreached", error.code())
        : ofProvider(error);
  }

  String ofProvider(ProviderError error) {
    return ui.codes().wordAndNext("provider", error.code());
  }
}
