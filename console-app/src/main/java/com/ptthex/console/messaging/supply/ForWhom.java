package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Draft;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.value.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What numbers are to be, and whose. */
record ForWhom(Draft.Entry<NumberClass> numberClass, Draft.Entry<UnitId> unit) {

  static ForWhom in(Draft draft) {
    return new ForWhom(
        draft.needed("numberClass", NumberClass::valueOf),
        draft.needed("unit", id -> new UnitId(UUID.fromString(id))));
  }

  /** Where nobody has said it yet, it is the unit that all others lie in. */
  void suggest(List<Unit> units) {
    if (unit.text().get().isEmpty()) {
      units.stream()
          .filter(
              known -> units.stream().noneMatch(it -> known.parent().equals(Optional.of(it.id()))))
          .findFirst()
          .ifPresent(this::put);
    }
  }

  private void put(Unit known) {
    unit.text().set(known.id().value().toString());
  }

  void put(NumberClass wanted, UnitId of) {
    numberClass.text().set(wanted.name());
    unit.text().set(of.value().toString());
  }

  /** By its name, as a link has it; of another name nobody knows anything. */
  void put(String wanted) {
    Arrays.stream(NumberClass.values())
        .filter(known -> known.name().equals(wanted))
        .findFirst()
        .ifPresent(known -> numberClass.text().set(known.name()));
  }

  /** Both are chosen and not typed, so whatever stands there is one. */
  boolean isSaid() {
    return !numberClass.text().get().isEmpty() && !unit.text().get().isEmpty();
  }
}
