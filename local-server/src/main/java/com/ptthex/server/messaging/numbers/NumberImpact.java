package com.ptthex.server.messaging.numbers;

import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells line by line what a deed upon a number would do. */
final class NumberImpact {
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
    return effect(
        "sitter-gets-number", Map.of("hasAlready", "" + inventory.numbers().heldBy(sitter)));
  }

  NumberImpact sitterLoses(PersonId sitter) {
    touch(sitter);
    return effect(
        "sitter-loses-number", Map.of("keeps", "" + (inventory.numbers().heldBy(sitter) - 1)));
  }

  private void touch(PersonId sitter) {
    touched.add(Touched.of("sitter", sitter, inventory.nameOf(sitter).value()));
  }

  NumberImpact frontDeskShrinks() {
    return effect("front-desk-shrinks", count("left", NumberClass.FRONT_DESK, -1));
  }

  NumberImpact poolShrinks() {
    return effect("pool-shrinks", count("left", NumberClass.POOL, -1));
  }

  NumberImpact poolGrows() {
    return effect("pool-grows", count("to", NumberClass.POOL, 1));
  }

  private Map<String, String> count(String name, NumberClass of, int change) {
    return Map.of(name, "" + (inventory.numbers().active(of) + change));
  }

  Impact undo(Undo undo) {
    return Impact.of(effects, touched, undo);
  }
}
