package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.provider.ProviderAccount;
import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderFacts.Seen;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupCheck;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the account at the provider was found when it was looked at last.
 *
 * @param lowBalance of whichever currency: with less, it is time to add money
 */
record AccountChecks(ProviderFacts provider, BigDecimal lowBalance) {
  List<Check> all() {
    if (provider.connected().isEmpty()) {
      return List.of(missing(SetupCheck.ACCOUNT), missing(SetupCheck.RIGHTS));
    }
    return Stream.concat(
            Stream.of(account(), rights()),
            seen().flatMap(Seen::balance).stream().map(this::balance))
        .toList();
  }

  private static Check missing(SetupCheck check) {
    return Checks.found(check, Outcome.MISSING, Map.of());
  }

  /** Nobody has to look whether the stand-in is there. */
  private Optional<Seen> seen() {
    return provider.seen().or(this::standIn);
  }

  private Optional<Seen> standIn() {
    return provider
        .connected()
        .filter(known -> known.kind() == ProviderKind.SIMULATED)
        .map(
            _ ->
                new Seen(ProviderAccount.State.OPEN, EnumSet.allOf(Right.class), Optional.empty()));
  }

  private Check account() {
    var trouble =
        provider
            .looked()
            .filter(look -> look.ending() == Ending.FAILED)
            .map(look -> look.fault().orElse(ProviderError.UNKNOWN));
    if (trouble.isPresent()) {
      var outcome = Checks.outcome(trouble.get());
      return new Check(SetupCheck.ACCOUNT, outcome, trouble, Map.of());
    }
    var isLooking = provider.looked().filter(look -> look.ending() == Ending.OPEN).isPresent();
    return isLooking
        ? Checks.found(SetupCheck.ACCOUNT, Outcome.WAITING, Map.of())
        : seen().map(AccountChecks::account).orElseGet(AccountChecks::notYet);
  }

  private static Check notYet() {
    return Checks.found(SetupCheck.ACCOUNT, Outcome.WAITING, Map.of());
  }

  private static Check account(Seen seen) {
    return switch (seen.state()) {
      case OPEN -> Checks.found(SetupCheck.ACCOUNT, Outcome.VERIFIED, Map.of());
      case TRIAL ->
          new Check(
              SetupCheck.ACCOUNT, Outcome.WARNING, Optional.of(ProviderError.TRIAL_ONLY), Map.of());
      case SUSPENDED -> Checks.failed(SetupCheck.ACCOUNT, ProviderError.ACCOUNT_SUSPENDED);
      case CLOSED -> Checks.failed(SetupCheck.ACCOUNT, ProviderError.ACCOUNT_CLOSED);
    };
  }

  private Check rights() {
    return seen()
        .map(
            known ->
                known.rights().containsAll(EnumSet.allOf(Right.class))
                    ? Checks.found(SetupCheck.RIGHTS, Outcome.VERIFIED, Map.of())
                    : Checks.failed(SetupCheck.RIGHTS, ProviderError.NOT_PERMITTED))
        .orElseGet(() -> Checks.found(SetupCheck.RIGHTS, Outcome.WAITING, Map.of()));
  }

  private Check balance(Money left) {
    return Checks.found(
        SetupCheck.BALANCE,
        left.amount().compareTo(lowBalance) < 0 ? Outcome.WARNING : Outcome.VERIFIED,
        Map.of("amount", left.amount().toPlainString(), "currency", left.currency()));
  }
}
