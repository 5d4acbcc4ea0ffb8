package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.provider.ProviderFacts.Tried;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.messaging.setup.SetupStep;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each step looks at, and what it finds. */
final class Checks {
  /** Trouble that says of itself that the connection is worth nothing. */
  private static final Set<ProviderError> SHUT_OUT =
      Set.of(
          ProviderError.CREDENTIALS_REFUSED,
          ProviderError.ACCOUNT_SUSPENDED,
          ProviderError.ACCOUNT_CLOSED);

  private final Facts facts;
  private final AccountChecks account;

  Checks(Facts facts) {
    this.facts = facts;
    this.account = new AccountChecks(facts.provider(), facts.lowBalance());
  }

  List<Check> of(SetupStep step) {
    return switch (step) {
      case CONNECT -> List.of(connected());
      case CONNECTIVITY -> account.all();
      case FRONT_DESK -> List.of(numbers(SetupCheck.FRONT_DESK, NumberClass.FRONT_DESK));
      case SITTER_NUMBERS -> List.of(numbers(SetupCheck.SITTER_NUMBERS, NumberClass.SITTER));
      case POOL_NUMBERS -> List.of(numbers(SetupCheck.POOL_NUMBERS, NumberClass.POOL));
      case ARRIVAL -> List.of(arrival());
      case READINESS ->
          List.of(
              connected(),
              numbers(SetupCheck.FRONT_DESK, NumberClass.FRONT_DESK),
              arrival(),
              counted(SetupCheck.ANY_NUMBER, facts.allNumbers()));
    };
  }

  /** Whether all they find is the stand-in's. */
  boolean arePractice() {
    return facts
        .provider()
        .connected()
        .filter(known -> known.kind() == ProviderKind.SIMULATED)
        .isPresent();
  }

  /** Whether the step may be taken upon what it finds now. */
  boolean hold(SetupStep step) {
    return of(step).stream().allMatch(check -> check.outcome().isGood());
  }

  /** What undoes a step that was taken. */
  Optional<Check> lost(SetupStep step) {
    return of(step).stream().filter(check -> check.outcome().isLost()).findFirst();
  }

  Optional<Check> missing(SetupStep step) {
    return of(step).stream().filter(check -> !check.outcome().isGood()).findFirst();
  }

  private Check connected() {
    var provider = facts.provider();
    if (provider.connected().isEmpty()) {
      return provider.connecting().map(Checks::connecting).orElseGet(Checks::unconnected);
    }
    return provider
        .health()
        .fault()
        .map(ProviderHealth.Trouble::error)
        .filter(SHUT_OUT::contains)
        .map(error -> failed(SetupCheck.CONNECTED, error))
        .orElseGet(() -> found(SetupCheck.CONNECTED, Outcome.VERIFIED, Map.of()));
  }

  private static Check unconnected() {
    return found(SetupCheck.CONNECTED, Outcome.MISSING, Map.of());
  }

  private static Check connecting(Tried tried) {
    return switch (tried.ending()) {
      case OPEN -> found(SetupCheck.CONNECTED, Outcome.WAITING, Map.of());
      // It was connected by it, and is not any more.
      case WORKED -> unconnected();
      // Nothing that held before is there to wait for, whatever the trouble was.
      case FAILED -> failed(SetupCheck.CONNECTED, tried.fault().orElse(ProviderError.UNKNOWN));
    };
  }

  private Check numbers(SetupCheck check, NumberClass of) {
    return counted(check, facts.numbers(of));
  }

  private static Check counted(SetupCheck check, int count) {
    return found(
        check,
        count > 0 ? Outcome.VERIFIED : Outcome.MISSING,
        Map.of("count", Integer.toString(count)));
  }

  private Check arrival() {
    var arrival = facts.arrival();
    var said = new HashMap<String, String>();
    said.put("way", arrival.way().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    arrival.every().ifPresent(every -> said.put("seconds", Long.toString(every.toSeconds())));
    if (facts.provider().connected().isEmpty()) {
      return found(SetupCheck.ARRIVAL, Outcome.MISSING, Map.of());
    }
    return switch (arrival.way()) {
      case UNKNOWN -> found(SetupCheck.ARRIVAL, Outcome.WAITING, said);
      case CHECKING -> found(SetupCheck.ARRIVAL, Outcome.WAITING, said);
      case IN_PART, NUMBERS_GONE -> found(SetupCheck.ARRIVAL, Outcome.WARNING, said);
      // Nothing is lost by it: what arrives comes a little later.
      case NOT_REACHED -> new Check(SetupCheck.ARRIVAL, Outcome.WARNING, arrival.trouble(), said);
      case BROUGHT, IN_THE_HOUSE -> found(SetupCheck.ARRIVAL, Outcome.VERIFIED, said);
      case FETCHED ->
          new Check(
              SetupCheck.ARRIVAL,
              arrival.trouble().map(Checks::outcome).orElse(Outcome.VERIFIED),
              arrival.trouble(),
              said);
    };
  }

  static Outcome outcome(ProviderError trouble) {
    return trouble.passes() ? Outcome.TROUBLED : Outcome.FAILED;
  }

  static Check found(SetupCheck check, Outcome outcome, Map<String, String> said) {
    return new Check(check, outcome, Optional.empty(), said);
  }

  static Check failed(SetupCheck check, ProviderError trouble) {
    return new Check(check, Outcome.FAILED, Optional.of(trouble), Map.of());
  }
}
