package com.ptthex.server.messaging.arrival;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a number can be used at this site: all that is known of it, and the answer as a function
 * of that alone. Every rule is looked at, for whoever mends one thing wants to know the rest too;
 * of what nobody has said, nothing is held against it.
 *
 * @param isConnected whether anybody carries the site's messages
 * @param state how it stood when the provider was asked last
 * @param told what the provider said that it can do
 */
record Usability(
    NumberId number,
    boolean isConnected,
    Optional<State> state,
    Optional<Ability> told,
    Optional<Instant> quarantinedUntil,
    Optional<Aside> aside,
    Instant now) {

  /** What keeps texts from leaving. What keeps them from being brought here does not. */
  private static final Set<String> AGAINST_SENDING =
      Set.of(
          "number-not-there",
          "number-without-text",
          "number-clearance-missing",
          "number-clearance-under-way",
          "number-clearance-refused",
          "number-clearance-suspended");

  /** The first rule for which nothing can leave over it. */
  Optional<String> againstSending() {
    return decide().steps().stream()
        .filter(step -> step.finding() == Finding.FIRED)
        .map(Step::rule)
        .filter(AGAINST_SENDING::contains)
        .findFirst();
  }

  Decision<NumberId> decide() {
    var steps =
        List.of(
            step("number-not-carried", !isConnected),
            step("number-not-there", is(State.NOT_THERE)),
            step("number-without-text", told.filter(it -> !can(it, Capability.TEXT)).isPresent()),
            step("number-clearance-missing", is(Clearance.MISSING)),
            step("number-clearance-under-way", is(Clearance.UNDER_WAY)),
            step("number-clearance-refused", is(Clearance.REFUSED)),
            step("number-clearance-suspended", is(Clearance.SUSPENDED)),
            step("number-brought-elsewhere", is(State.DIFFERS)),
            step("number-taken-before", is(State.DETOURED)),
            step("number-taken-by-group", is(State.GROUPED)),
            step("number-not-put-right", is(State.FAILED)),
            step("number-rests", quarantinedUntil.map(until -> facts("until", until))),
            asideStep());
    var against = steps.stream().filter(step -> step.finding() == Finding.FIRED).count();
    return against == 0
        ? new Chosen<>(number, steps)
        : new Declined<>("number-not-usable", steps, Map.of("reasons", "" + against));
  }

  private boolean is(State one) {
    return state.equals(Optional.of(one));
  }

  private boolean is(Clearance one) {
    return told.flatMap(Ability::clearance).equals(Optional.of(one));
  }

  private static boolean can(Ability ability, Capability one) {
    return ability.able().contains(one);
  }

  private Step asideStep() {
    var holding = aside.filter(it -> it.holds(now));
    var until = holding.flatMap(Aside::until);
    return until.isPresent()
        ? step("number-set-aside-until", holding.map(it -> by(it, facts("until", until.get()))))
        : step("number-set-aside", holding.map(it -> by(it, Map.of())));
  }

  private static Map<String, String> by(Aside aside, Map<String, String> facts) {
    var all = new HashMap<>(facts);
    all.put("by", aside.by().value());
    return all;
  }

  private static Map<String, String> facts(String name, Instant at) {
    return Map.of(name, at.toString());
  }

  private static Step step(String rule, boolean standsAgainst) {
    return new Step(rule, standsAgainst ? Finding.FIRED : Finding.DID_NOT_FIRE, Map.of());
  }

  private static Step step(String rule, Optional<Map<String, String>> found) {
    return found
        .map(facts -> new Step(rule, Finding.FIRED, facts))
        .orElseGet(() -> step(rule, false));
  }
}
