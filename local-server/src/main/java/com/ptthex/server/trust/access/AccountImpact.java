package com.ptthex.server.trust.access;

import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells line by line what a deed upon an account would do. */
final class AccountImpact {
  private final Staff staff;
  private final KnownAccount account;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Touched> touched = new ArrayList<>();

  AccountImpact(Staff staff, KnownAccount account) {
    this.staff = staff;
    this.account = account;
    var holder = account.holder();
    touched.add(Touched.of("account", holder.id(), holder.name().value()));
  }

  AccountImpact keptOut() {
    effects.add(new Effect("account-kept-out", Map.of()));
    return this;
  }

  AccountImpact putAway() {
    effects.add(new Effect("account-put-away", Map.of()));
    return this;
  }

  AccountImpact becomes(KnownAccount then) {
    var from = account.holder();
    var to = then.holder();
    if (from.role() != to.role()) {
      effects.add(new Effect("role-left", Map.of("role", Names.camel(from.role()))));
      effects.add(new Effect("role-given", Map.of("role", Names.camel(to.role()))));
    }
    if (!from.unit().equals(to.unit())) {
      effects.add(new Effect("unit-changes", Map.of()));
      touched.add(Touched.of("unit-left", from.unit(), name(from)));
      touched.add(Touched.of("unit-joined", to.unit(), name(to)));
    }
    return this;
  }

  private String name(KnownAccount.Holder holder) {
    return staff.units().name(holder.unit()).value();
  }

  /** One line for each permission, so that each can be read. */
  AccountImpact permissions(Set<String> before, Set<String> after) {
    only(after, before)
        .forEach(one -> effects.add(new Effect("permission-gained", Map.of("permission", one))));
    only(before, after)
        .forEach(one -> effects.add(new Effect("permission-lost", Map.of("permission", one))));
    return this;
  }

  private static Set<String> only(Set<String> these, Set<String> others) {
    var only = new TreeSet<>(these);
    only.removeAll(others);
    return only;
  }

  /** There are never more than a few. */
  AccountImpact sessionsEnd(List<Open> sessions) {
    sessions.stream()
        .map(
            session ->
                new Effect(
                    "session-ends",
                    Map.of(
                        "device",
                        Names.camel(session.device()),
                        "platform",
                        Names.camel(session.platform()),
                        "openedAt",
                        session.openedAt().toString())))
        .forEach(effects::add);
    return this;
  }

  /**
   * @param codes that were left to it
   */
  AccountImpact factorGoes(int codes) {
    effects.add(new Effect("second-factor-goes", Map.of()));
    if (codes > 0) {
      effects.add(new Effect("recovery-codes-go", Map.of("count", "" + codes)));
    }
    return this;
  }

  AccountImpact invitationsEnd(int count) {
    if (count > 0) {
      effects.add(new Effect("invitations-end", Map.of("count", "" + count)));
    }
    return this;
  }

  AccountImpact ownersLeft(Optional<Integer> left) {
    left.ifPresent(owners -> effects.add(new Effect("owners-left", Map.of("left", "" + owners))));
    return this;
  }

  /** Nobody brings back what was secret. */
  Impact finalized() {
    return Impact.of(effects, touched, Undo.IMPOSSIBLE);
  }

  Impact told() {
    return Impact.of(effects, touched, Undo.POSSIBLE);
  }
}
