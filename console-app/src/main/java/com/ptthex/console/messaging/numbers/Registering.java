package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Taking a number into the inventory that the site already holds. */
final class Registering {
  private final Draft draft = new Draft();
  private final Draft.Entry<PhoneNumber> number;
  private final Draft.Entry<NumberClass> numberClass;
  private final Draft.Entry<UnitId> unit;
  private final Draft.Entry<Optional<Label>> label;
  private final Known<Units> units;
  private final Desk desk;
  private final Action<Register, Row> action;
  private final Opener opener;

  Registering(Desk desk) {
    this.desk = desk;
    this.units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
    number = draft.needed("number", desk.numbers()::read);
    numberClass = draft.needed("numberClass", NumberClass::valueOf);
    unit = draft.needed("unit", id -> new UnitId(UUID.fromString(id)));
    label = draft.optional("label", Label::new);
    action =
        new Action<>(
            desk,
            NumbersApi.REGISTER,
            NumbersText.REGISTER,
            draft.offer(
                () ->
                    new Register(
                        number.value(), numberClass.value(), unit.value(), label.value())));
    opener =
        new Opener(action, MaterialDesignP.PLUS, new SimpleObjectProperty<>(Optional.empty()))
            .shortcut("Shortcut+N");
  }

  TypedNumbers numbers() {
    return desk.numbers();
  }

  /** The form can be filled in while units come that are not known yet. */
  void begin() {
    draft.clear();
    units.load();
  }

  Known<Units> units() {
    return units;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<PhoneNumber> number() {
    return number;
  }

  Draft.Entry<NumberClass> numberClass() {
    return numberClass;
  }

  Draft.Entry<UnitId> unit() {
    return unit;
  }

  Draft.Entry<Optional<Label>> label() {
    return label;
  }

  Action<Register, Row> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
