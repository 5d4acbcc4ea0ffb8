package com.ptthex.server.messaging.routing;

import com.ptthex.server.messaging.assignments.WindowReader.Span;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.routing.LateJudged;
import com.ptthex.shared.messaging.routing.RoutingApi.Decided;
import com.ptthex.shared.messaging.routing.RoutingTarget;
import com.ptthex.shared.messaging.routing.Sender;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Where a message goes: everything that is looked at, and the decision as a function of that alone.
 * With the message this is kept, so that its steps can be told again.
 *
 * @param window of the thread's sitter with its client, the first that is not over by then
 */
public record Routing(Message message, Optional<Span> window, RoutingRules rules) {

  /**
   * What is known of a message when it comes in.
   *
   * @param over what the number is for that it came to
   * @param thread nothing where one is opened for it
   * @param sitter the thread's
   * @param late whether it came well after it was sent
   */
  public record Message(
      Optional<Keyword> keyword,
      Sender sender,
      NumberClass over,
      Optional<ThreadState> thread,
      Optional<PersonId> client,
      Optional<PersonId> sitter,
      Instant sent,
      Instant came,
      boolean late) {

    /** Else no window is asked for. */
    boolean mayGoByAWindow() {
      return keyword.isEmpty()
          && sitter.isPresent()
          && thread.equals(Optional.of(ThreadState.LIVE));
    }

    /** By which time it is judged. */
    Instant at(RoutingRules rules) {
      return late && rules.late() == LateJudged.WHEN_IT_CAME ? came : sent;
    }
  }

  /** Exactly one rule chooses: the last always does. */
  public Decision<RoutingTarget> decide() {
    var steps = new ArrayList<Step>(RoutingRule.values().length);
    var chosen = Optional.<RoutingTarget>empty();
    for (var rule : RoutingRule.values()) {
      if (chosen.isPresent()) {
        steps.add(new Step(rule.code(), Finding.NOT_REACHED, Map.of()));
      } else {
        chosen = rule.chooses(this);
        var finding = chosen.isPresent() ? Finding.FIRED : Finding.DID_NOT_FIRE;
        steps.add(new Step(rule.code(), finding, rule.facts(this)));
      }
    }
    return new Chosen<>(chosen.orElseThrow(), steps);
  }

  /** What is told of the decision. */
  public Decided decided() {
    var decision = decide();
    var rule =
        decision.steps().stream()
            .filter(step -> step.finding() == Finding.FIRED)
            .findFirst()
            .orElseThrow();
    return switch (decision) {
      case Chosen<RoutingTarget>(var target, var steps) ->
          new Decided(target, rule.rule(), at(), steps);
      case Decision.Declined<RoutingTarget> _ ->
          throw new IllegalStateException("the last rule always chooses");
    };
  }

  Instant at() {
    return message.at(rules);
  }

  boolean isInTheWindow() {
    return window
        .filter(span -> !at().isBefore(span.startsAt().minus(rules.lead())))
        .filter(span -> at().isBefore(span.endsAt().plus(rules.tail())))
        .isPresent();
  }

  /** How it is kept. */
  public String text() {
    return new String(Wire.write(this), StandardCharsets.UTF_8);
  }

  public static Routing of(String text) {
    return Wire.read(text.getBytes(StandardCharsets.UTF_8), Routing.class);
  }
}
