package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Gates;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Map;

/**
 * What may be used at all. Licences cannot be imported yet, so a real site has none: everything but
 * the life-safety floor is refused.
 *
 * @param demo a demo site may use everything
 */
public record LicenceGate(boolean demo) implements Gates.Licence {

  @Override
  public Decision<Endpoint<?, ?>> covers(Endpoint<?, ?> endpoint) {
    var floor = endpoint.has(Trait.LIFE_SAFETY);
    var steps =
        List.of(
            step("life-safety-floor", floor, Map.of("endpoint", endpoint.name())),
            step("demo-site", demo, Map.of()));
    return floor || demo
        ? new Chosen<>(endpoint, steps)
        : new Declined<>("no-licence", steps, needed(endpoint));
  }

  private static Step step(String rule, boolean fired, Map<String, String> facts) {
    return new Step(rule, fired ? Finding.FIRED : Finding.DID_NOT_FIRE, facts);
  }

  private static Map<String, String> needed(Endpoint<?, ?> endpoint) {
    return endpoint
        .terms()
        .licence()
        .map(feature -> Map.of("feature", Names.camel(feature)))
        .orElse(Map.of());
  }
}
