package com.ptthex.server.trust.licence;

import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Endpoint.Kind;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the licence covers an endpoint: pure, so that a rehearsal is the same with other facts.
 */
final class LicenceRules {
  private final LicenceFacts facts;
  private final LicenceState state;

  LicenceRules(LicenceFacts facts, LicenceState state) {
    this.facts = facts;
    this.state = state;
  }

  Decision<Endpoint<?, ?>> covers(Endpoint<?, ?> endpoint) {
    var steps = new ArrayList<Step>();
    var floor = endpoint.has(Trait.LIFE_SAFETY);
    steps.add(step("life-safety-floor", floor, Map.of("endpoint", endpoint.name())));
    if (floor) {
      return new Chosen<>(endpoint, steps);
    }
    var refused = refusedBy(state, endpoint.kind() == Kind.READ || endpoint.kind() == Kind.PREVIEW);
    steps.add(step("licence-in-time", refused.isEmpty(), Map.of("state", Names.camel(state))));
    if (refused.isPresent()) {
      return new Declined<>(refused.get(), steps, needed(endpoint));
    }
    return endpoint
        .terms()
        .licence()
        .map(LicenceLine::of)
        .map(line -> named(endpoint, line, steps))
        .orElseGet(() -> new Chosen<>(endpoint, steps));
  }

  /** Why the state of the licence lets nothing through, or nothing but looking. */
  static Optional<String> refusedBy(LicenceState state, boolean changesNothing) {
    return switch (state) {
      case VALID, GRACE -> Optional.empty();
      case READING -> changesNothing ? Optional.empty() : Optional.of("licence-reads-only");
      case NONE -> Optional.of("no-licence");
      case ENDED -> Optional.of("licence-ended");
      case REVOKED -> Optional.of("licence-revoked");
      case UNTRUSTED -> Optional.of("licence-untrusted");
      case CLOCK_MOVED_BACK -> Optional.of("clock-moved-back");
    };
  }

  private Decision<Endpoint<?, ?>> named(
      Endpoint<?, ?> endpoint, LicenceLine line, List<Step> steps) {
    Licence licence = facts.licence().orElseThrow().body();
    var named = licence.names(line);
    var off = facts.choice().off().contains(line);
    steps.add(step("feature-licensed", named, Map.of("feature", line.value())));
    steps.add(step("feature-switched-off", named && off, Map.of("feature", line.value())));
    if (!named) {
      return new Declined<>("feature-not-licensed", steps, needed(endpoint));
    }
    return off
        ? new Declined<>("feature-switched-off", steps, needed(endpoint))
        : new Chosen<>(endpoint, steps);
  }

  private static Map<String, String> needed(Endpoint<?, ?> endpoint) {
    return endpoint
        .terms()
        .licence()
        .map(feature -> Map.of("feature", Names.camel(feature)))
        .orElse(Map.of());
  }

  private static Step step(String rule, boolean fired, Map<String, String> facts) {
    return new Step(rule, fired ? Finding.FIRED : Finding.DID_NOT_FIRE, facts);
  }
}
