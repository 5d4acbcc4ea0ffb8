package com.ptthex.server.messaging.setup;

import com.ptthex.shared.contract.Refusal.Conflict;
import com.ptthex.shared.messaging.setup.SetupApi.Check;
import com.ptthex.shared.messaging.setup.SetupApi.Outcome;
import com.ptthex.shared.messaging.setup.SetupApi.Reason;
import com.ptthex.shared.messaging.setup.SetupApi.Standing;
import com.ptthex.shared.messaging.setup.SetupApi.State;
import com.ptthex.shared.messaging.setup.SetupApi.Step;
import com.ptthex.shared.messaging.setup.SetupStep;
import com.ptthex.shared.value.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was decided beside what holds: which step is next, what may be done now, and whether the
 * site is ready. It decides alone, and knows nobody.
 */
record Course(Progress progress, Checks checks) {

  /** The first one that was not taken, or that was and does not hold any more. */
  Optional<SetupStep> next() {
    return Stream.of(SetupStep.values())
        .filter(step -> !progress.isSettled(step) || isBroken(step))
        .findFirst();
  }

  /** Taken, needed, and not holding any more. */
  private boolean isBroken(SetupStep step) {
    return step.isRequired() && isLost(step);
  }

  private boolean isLost(SetupStep step) {
    return progress.isSettled(step) && !progress.isSkipped(step) && checks.lost(step).isPresent();
  }

  /** Why this step cannot be taken now by who saw this version, if so. */
  Optional<Conflict> againstPassing(SetupStep step, Version seen) {
    return stale(seen)
        .or(() -> outOfTurn(step))
        .or(
            () ->
                step == SetupStep.READINESS
                    ? Optional.of(new Conflict("setup-finish-instead"))
                    : Optional.empty())
        .or(() -> incomplete(step));
  }

  Optional<Conflict> againstSkipping(SetupStep step, Version seen) {
    return stale(seen)
        .or(
            () ->
                step.isRequired()
                    ? Optional.of(new Conflict("setup-step-required", naming(step)))
                    : Optional.empty())
        .or(() -> outOfTurn(step));
  }

  Optional<Conflict> againstFinishing(Version seen) {
    return stale(seen)
        .or(() -> outOfTurn(SetupStep.READINESS))
        .or(() -> incomplete(SetupStep.READINESS));
  }

  Optional<Conflict> againstOpeningAnew(Version seen) {
    return stale(seen)
        .or(
            () ->
                progress.isFinished()
                    ? Optional.empty()
                    : Optional.of(new Conflict("setup-not-finished")));
  }

  private Optional<Conflict> stale(Version seen) {
    return seen.equals(progress.version())
        ? Optional.empty()
        : Optional.of(new Conflict("setup-changed-meanwhile"));
  }

  private Optional<Conflict> outOfTurn(SetupStep step) {
    if (progress.isSettled(step)) {
      return Optional.of(new Conflict("setup-step-replayed", naming(step)));
    }
    var first = next().orElseThrow();
    if (first == step) {
      return Optional.empty();
    }
    var code = progress.isSettled(first) ? "setup-earlier-step-failed" : "setup-step-out-of-turn";
    return Optional.of(new Conflict(code, naming(first)));
  }

  private Optional<Conflict> incomplete(SetupStep step) {
    return checks
        .missing(step)
        .map(check -> new Conflict("setup-step-not-complete", naming(step, check)));
  }

  /** Whether messages may leave: opening the steps anew stops nobody. */
  boolean isReady() {
    return againstSending().isEmpty();
  }

  /** Why nothing may leave, with the step that somebody must see to. */
  Optional<Conflict> againstSending() {
    if (!progress.everFinished()) {
      return next().map(step -> new Conflict("messaging-not-set-up", naming(step)));
    }
    return Stream.of(SetupStep.values())
        .filter(SetupStep::isRequired)
        .flatMap(step -> checks.lost(step).map(check -> naming(step, check)).stream())
        .findFirst()
        .map(facts -> new Conflict("messaging-not-set-up", facts));
  }

  private static Map<String, String> naming(SetupStep step) {
    return Map.of("step", step.code());
  }

  private static Map<String, String> naming(SetupStep step, Check check) {
    var facts = new HashMap<>(naming(step));
    facts.put("check", check.check().code());
    check.trouble().ifPresent(trouble -> facts.put("trouble", trouble.code()));
    return facts;
  }

  Standing standing() {
    var next = next();
    return new Standing(
        isReady(),
        checks.arePractice(),
        progress.isFinished(),
        next,
        Stream.of(SetupStep.values()).map(step -> told(step, next)).toList(),
        progress.version(),
        progress.last());
  }

  private Step told(SetupStep step, Optional<SetupStep> next) {
    var reason = reason(step, next);
    return new Step(
        step,
        state(step, reason),
        reason,
        checks.of(step),
        progress.entry(step).map(Progress.Entry::changed));
  }

  private Optional<Reason> reason(SetupStep step, Optional<SetupStep> next) {
    if (progress.isSettled(step)) {
      return isLost(step) ? Optional.of(Reason.HOLDS_NO_MORE) : Optional.empty();
    }
    if (next.equals(Optional.of(step))) {
      return checks.hold(step) ? Optional.empty() : Optional.of(Reason.NOT_COMPLETE);
    }
    return Optional.of(
        next.filter(progress::isSettled).isPresent()
            ? Reason.EARLIER_STEP_FAILED
            : Reason.EARLIER_STEP_OPEN);
  }

  private State state(SetupStep step, Optional<Reason> reason) {
    if (progress.isSkipped(step)) {
      return State.SKIPPED;
    }
    if (progress.isSettled(step)) {
      return reason.isPresent() ? State.FAILED : State.DONE;
    }
    if (reason.filter(why -> why != Reason.NOT_COMPLETE).isPresent()) {
      return State.BLOCKED;
    }
    var hasFailed = checks.of(step).stream().map(Check::outcome).anyMatch(Course::isTrouble);
    return hasFailed ? State.FAILED : State.OPEN;
  }

  private static boolean isTrouble(Outcome outcome) {
    return switch (outcome) {
      case TROUBLED, FAILED -> true;
      case VERIFIED, WARNING, WAITING, MISSING -> false;
    };
  }
}
