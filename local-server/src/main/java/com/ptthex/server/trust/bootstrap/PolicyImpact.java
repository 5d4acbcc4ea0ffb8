package com.ptthex.server.trust.bootstrap;

import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what another choice would do to the clients out there. */
final class PolicyImpact {
  private PolicyImpact() {}

  static Impact origins(List<WebOrigin> before, List<WebOrigin> after) {
    var effects = new ArrayList<Effect>();
    for (var gone : without(before, after)) {
      effects.add(new Effect("origin-shut-out", Map.of("origin", gone.value())));
    }
    for (var come : without(after, before)) {
      effects.add(new Effect("origin-answered", Map.of("origin", come.value())));
    }
    return Impact.of(effects, List.of(), Undo.POSSIBLE);
  }

  static Impact addresses(List<SiteAddress> before, List<SiteAddress> after) {
    var effects = new ArrayList<Effect>();
    for (var gone : without(before, after)) {
      effects.add(new Effect("address-told-no-more", Map.of("address", gone.value())));
    }
    for (var come : without(after, before)) {
      effects.add(new Effect("address-told", Map.of("address", come.value())));
    }
    return Impact.of(effects, List.of(), Undo.POSSIBLE);
  }

  private static <T> List<T> without(List<T> all, List<T> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }

  /**
   * @param waiting how many do now; none of them is sent away
   */
  static Impact guests(GuestPlaces before, GuestPlaces after, int waiting) {
    var effects = new ArrayList<Effect>();
    effects.add(
        after.isOpen()
            ? counted("guests-are-heard", after.value())
            : new Effect("guests-are-not-heard", Map.of()));
    if (after.value() < before.value() && waiting > after.value()) {
      effects.add(counted("guests-wait-on", waiting));
    }
    return Impact.of(effects, List.of(), Undo.POSSIBLE);
  }

  private static Effect counted(String code, int count) {
    return new Effect(code, Map.of("count", Integer.toString(count)));
  }
}
