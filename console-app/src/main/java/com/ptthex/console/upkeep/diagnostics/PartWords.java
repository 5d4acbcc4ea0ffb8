package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Cause;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Latency;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import java.util.Locale;

/** How it stands with one connection, in words. */
record PartWords(Ui ui) {
  private static final long MILLI = 1000;
  private static final long SECOND = 1_000_000;

  static DiagnosticsText name(Which which) {
    return switch (which) {
      case PROVIDER -> DiagnosticsText.PROVIDER;
      case STORE -> DiagnosticsText.STORE;
      case CALLBACKS -> DiagnosticsText.CALLBACKS;
    };
  }

  static DiagnosticsText state(State state) {
    return switch (state) {
      case WORKS -> DiagnosticsText.WORKS;
      case WORKS_WITH_TROUBLE -> DiagnosticsText.TROUBLED;
      case DOES_NOT_WORK -> DiagnosticsText.BROKEN;
      case NOT_SET_UP -> DiagnosticsText.NOT_SET_UP;
      case NOT_TRIED -> DiagnosticsText.NOT_TRIED;
    };
  }

  static Severity severity(State state) {
    return switch (state) {
      case WORKS -> Severity.NORMAL;
      case WORKS_WITH_TROUBLE -> Severity.WARNING;
      case DOES_NOT_WORK -> Severity.CRITICAL;
      case NOT_SET_UP, NOT_TRIED -> Severity.NOTICE;
    };
  }

  /** What it means to those who work here: what goes on, and what does not. */
  static DiagnosticsText about(Part part) {
    return switch (part.which()) {
      case PROVIDER -> aboutProvider(part);
      case STORE -> aboutStore(part);
      case CALLBACKS -> aboutCallbacks(part);
    };
  }

  private static DiagnosticsText aboutProvider(Part part) {
    return switch (part.state()) {
      case WORKS ->
          part.way() == Way.IN_THE_HOUSE
              ? DiagnosticsText.PROVIDER_IN_THE_HOUSE
              : DiagnosticsText.PROVIDER_WORKS;
      case WORKS_WITH_TROUBLE -> DiagnosticsText.PROVIDER_TROUBLED;
      case DOES_NOT_WORK -> DiagnosticsText.PROVIDER_BROKEN;
      case NOT_SET_UP -> DiagnosticsText.PROVIDER_NONE;
      case NOT_TRIED -> DiagnosticsText.PROVIDER_NOT_TRIED;
    };
  }

  private static DiagnosticsText aboutStore(Part part) {
    return switch (part.state()) {
      case WORKS, NOT_SET_UP, NOT_TRIED ->
          part.way() == Way.SHARED_DATABASE
              ? DiagnosticsText.STORE_SHARED
              : DiagnosticsText.STORE_WORKS;
      case WORKS_WITH_TROUBLE -> DiagnosticsText.STORE_TROUBLED;
      case DOES_NOT_WORK -> DiagnosticsText.STORE_BROKEN;
    };
  }

  private static DiagnosticsText aboutCallbacks(Part part) {
    return switch (part.state()) {
      case WORKS -> DiagnosticsText.CALLBACKS_WORKS;
      case WORKS_WITH_TROUBLE -> DiagnosticsText.CALLBACKS_TROUBLED;
      case DOES_NOT_WORK -> DiagnosticsText.CALLBACKS_BROKEN;
      case NOT_SET_UP ->
          switch (part.way()) {
            case FETCHED -> DiagnosticsText.CALLBACKS_FETCHED;
            case IN_THE_HOUSE -> DiagnosticsText.CALLBACKS_IN_THE_HOUSE;
            case NONE, ACCOUNT, OWN_FILE, SHARED_DATABASE, BROUGHT ->
                DiagnosticsText.CALLBACKS_NONE;
          };
      case NOT_TRIED -> DiagnosticsText.CALLBACKS_NOT_TRIED;
    };
  }

  /** What a test of it tries. */
  static DiagnosticsText test(Part part) {
    return switch (part.which()) {
      case PROVIDER -> DiagnosticsText.PROVIDER_TEST;
      case STORE -> DiagnosticsText.STORE_TEST;
      case CALLBACKS ->
          part.way() == Way.BROUGHT
              ? DiagnosticsText.CALLBACKS_TEST
              : DiagnosticsText.CALLBACKS_TEST_LEFT_OUT;
    };
  }

  /** What is in the way. */
  String why(Cause cause) {
    return ui.codes().word(kind(cause), cause.code());
  }

  /** What to do about it. */
  String next(Cause cause) {
    return ui.codes().word(kind(cause) + "-next", cause.code());
  }

  private static String kind(Cause cause) {
    return switch (cause) {
      case OfProvider _ -> "provider";
      case OfSite _ -> "site-fault";
    };
  }

  String took(Latency latency) {
    var how =
        switch (latency.what()) {
          case ANSWER -> DiagnosticsText.TO_ANSWER;
          case WRITE -> DiagnosticsText.TO_WRITE;
          case READ -> DiagnosticsText.TO_READ;
          case ROUND_TRIP -> DiagnosticsText.THERE_AND_BACK;
        };
    return ui.say(how, time(latency.micros()));
  }

  private String time(long micros) {
    if (micros < MILLI) {
      return ui.say(DiagnosticsText.LESS_THAN_A_MILLI);
    }
    return micros < SECOND
        ? ui.say(DiagnosticsText.MILLIS, Isolated.code(Long.toString(micros / MILLI)))
        : ui.say(
            DiagnosticsText.SECONDS,
            Isolated.code(String.format(Locale.ROOT, "%.1f", (double) micros / SECOND)));
  }

  String tested(Tried tried) {
    var at = ui.moments().both(tried.ended().orElse(tried.begun()));
    return ui.say(
        switch (tried.ending()) {
          case UNDER_WAY -> DiagnosticsText.UNDER_WAY;
          case WORKED -> DiagnosticsText.TEST_WORKED;
          case FAILED -> DiagnosticsText.TEST_FAILED;
          case LEFT_OUT -> DiagnosticsText.LEFT_OUT;
        },
        at);
  }
}
