package com.ptthex.server.messaging.numbers;

import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells line by line what a deed upon a number would do. */
final class NumberImpact {
  private static final int FEW = 5;

  private final Inventory inventory;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Touched> touched = new ArrayList<>();

  NumberImpact(Inventory inventory, ManagedNumber number) {
    this.inventory = inventory;
    var asset = number.asset();
    touched.add(Touched.of("number", asset.id(), asset.number().masked()));
  }

  NumberImpact effect(String code, Map<String, String> facts) {
    effects.add(new Effect(code, facts));
    return this;
  }

  NumberImpact sitterGets(PersonId sitter) {
    touch(sitter);
    return effect("sitter-gets-number", Map.of("hasAlready", "" + inventory.heldBy(sitter)));
  }

  NumberImpact sitterLoses(PersonId sitter) {
    touch(sitter);
    return effect("sitter-loses-number", Map.of("keeps", "" + (inventory.heldBy(sitter) - 1)));
  }

  private void touch(PersonId sitter) {
    touched.add(Touched.of("sitter", sitter, inventory.nameOf(sitter).value()));
  }

  NumberImpact frontDeskShrinks() {
    var left = inventory.numbers().activeFrontDesks() - 1;
    return effect("front-desk-shrinks", Map.of("left", "" + left));
  }

  /** Says how many are left only when it is few: else everybody's deed would move everybody's. */
  NumberImpact poolShrinks() {
    var left = inventory.pooled() - 1;
    return left < FEW
        ? effect("pool-runs-low", Map.of("left", "" + left))
        : effect("pool-shrinks", Map.of());
  }

  NumberImpact poolGrows() {
    return effect("pool-grows", Map.of());
  }

  Impact undo(Undo undo) {
    return Impact.of(effects, touched, undo);
  }
}
