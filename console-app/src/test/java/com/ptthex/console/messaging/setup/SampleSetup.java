package com.ptthex.console.messaging.setup;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.setup.SetupApi.Changed;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupApi.Reason;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupApi.State;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import com.ptthex.shared.messaging.setup.SetupCheck;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a setup may stand. */
final class SampleSetup {
  private static final Changed BY =
      new Changed(Desks.NOW.minus(Duration.ofHours(2)), new Label("Owner of the site"));

  private SampleSetup() {}

  private static Check check(SetupCheck which, Outcome outcome, Map<String, String> facts) {
    return new Check(which, outcome, Optional.empty(), facts);
  }

  private static List<Check> checks(SetupStep step, Outcome outcome) {
    return switch (step) {
      case CONNECT -> List.of(check(SetupCheck.CONNECTED, outcome, Map.of()));
      case CONNECTIVITY ->
          List.of(
              check(SetupCheck.ACCOUNT, outcome, Map.of()),
              check(SetupCheck.RIGHTS, outcome, Map.of()),
              check(
                  SetupCheck.BALANCE,
                  Outcome.WARNING,
                  Map.of("amount", "3.20", "currency", "USD")));
      case FRONT_DESK -> List.of(check(SetupCheck.FRONT_DESK, outcome, Map.of("count", "0")));
      case SITTER_NUMBERS ->
          List.of(check(SetupCheck.SITTER_NUMBERS, outcome, Map.of("count", "3")));
      case POOL_NUMBERS -> List.of(check(SetupCheck.POOL_NUMBERS, outcome, Map.of("count", "1")));
      case ARRIVAL ->
          List.of(check(SetupCheck.ARRIVAL, outcome, Map.of("way", "fetched", "seconds", "180")));
      case READINESS ->
          List.of(
              check(SetupCheck.CONNECTED, outcome, Map.of()),
              check(SetupCheck.FRONT_DESK, outcome, Map.of("count", "1")),
              check(SetupCheck.ARRIVAL, outcome, Map.of("way", "fetched", "seconds", "180")),
              check(SetupCheck.ANY_NUMBER, outcome, Map.of("count", "5")));
    };
  }

  /**
   * @param found what the step that is next finds
   */
  static Standing at(SetupStep next, Outcome found) {
    var steps =
        Stream.of(SetupStep.values())
            .map(
                step -> {
                  if (step.compareTo(next) < 0) {
                    var state = step.isRequired() ? State.DONE : State.SKIPPED;
                    return new Step(
                        step,
                        state,
                        Optional.empty(),
                        checks(step, Outcome.VERIFIED),
                        Optional.of(BY));
                  }
                  return new Step(
                      step,
                      step == next ? State.OPEN : State.BLOCKED,
                      step == next ? Optional.empty() : Optional.of(Reason.EARLIER_STEP_OPEN),
                      checks(step, step == next ? found : Outcome.VERIFIED),
                      Optional.empty());
                })
            .toList();
    var version = new Version(List.of(SetupStep.values()).indexOf(next));
    return new Standing(false, false, false, Optional.of(next), steps, version, Optional.of(BY));
  }

  /** With an address, as the site finds itself there. */
  static Standing brought(String way, Outcome outcome, Optional<ProviderError> trouble) {
    var steps = new ArrayList<>(at(SetupStep.ARRIVAL, outcome).steps());
    var check =
        new Check(SetupCheck.ARRIVAL, outcome, trouble, Map.of("way", way, "seconds", "180"));
    var place = List.of(SetupStep.values()).indexOf(SetupStep.ARRIVAL);
    steps.set(
        place,
        new Step(
            SetupStep.ARRIVAL, State.OPEN, Optional.empty(), List.of(check), Optional.empty()));
    return new Standing(
        false,
        false,
        false,
        Optional.of(SetupStep.ARRIVAL),
        steps,
        new Version(5),
        Optional.of(BY));
  }

  static ArrivalApi.Standing drifted() {
    return new ArrivalApi.Standing(
        ArrivalApi.Reach.of(ArrivalApi.Way.VERIFIED),
        180,
        new ArrivalApi.Tally(3, 1, 1, 1, 1, 1, 0),
        Optional.of(new ArrivalApi.Look(Desks.NOW, 2, Optional.empty())),
        List.of(),
        new Version(8));
  }

  static Standing finished() {
    var steps =
        at(SetupStep.READINESS, Outcome.VERIFIED).steps().stream()
            .map(
                step ->
                    new Step(
                        step.step(), State.DONE, Optional.empty(), step.checks(), Optional.of(BY)))
            .toList();
    return new Standing(
        true, false, true, Optional.empty(), steps, new Version(7), Optional.of(BY));
  }

  static Standing practice() {
    var done = finished();
    return new Standing(
        true, true, true, Optional.empty(), done.steps(), done.version(), done.changed());
  }

  static Standing lost() {
    var steps = new ArrayList<>(finished().steps());
    var trouble =
        new Check(
            SetupCheck.CONNECTED,
            Outcome.FAILED,
            Optional.of(ProviderError.CREDENTIALS_REFUSED),
            Map.of());
    steps.set(
        0,
        new Step(
            SetupStep.CONNECT,
            State.FAILED,
            Optional.of(Reason.HOLDS_NO_MORE),
            List.of(trouble),
            Optional.of(BY)));
    return new Standing(
        false, false, true, Optional.of(SetupStep.CONNECT), steps, new Version(7), Optional.of(BY));
  }

  static ProviderApi.Standing provider() {
    return new ProviderApi.Standing(
        ProviderApi.State.NOT_CONNECTED,
        Optional.empty(),
        Optional.empty(),
        new Version(4),
        Optional.empty(),
        Optional.empty(),
        ProviderHealth.UNTRIED,
        Optional.empty());
  }
}
