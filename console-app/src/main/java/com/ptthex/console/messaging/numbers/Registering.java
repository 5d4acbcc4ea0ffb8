package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Taking a number into the inventory that the site already holds. */
final class Registering {
  private final Draft draft = new Draft();
  private final Draft.Entry<PhoneNumber> number;
  private final Draft.Entry<NumberClass> numberClass;
  private final Draft.Entry<UnitId> unit;
  private final Draft.Entry<Optional<Label>> label;
  private final ReadOnlyObjectWrapper<List<Unit>> units = new ReadOnlyObjectWrapper<>(List.of());
  private final Desk desk;
  private final Latest latest;
  private final Action<Register, Row> action;
  private final Opener opener;

  Registering(Desk desk) {
    this.desk = desk;
    this.latest = new Latest(desk.threads());
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

  /** The form can be filled in while they come; without them it says that one is needed. */
  void loadUnits() {
    latest.<Units>ask(
        () -> desk.api().call(OrganisationApi.UNITS, Nothing.NOTHING),
        answer -> {
          if (answer instanceof Answer.Done<Units>(var tree)) {
            units.set(tree.units());
          }
        });
  }

  ReadOnlyObjectProperty<List<Unit>> units() {
    return units.getReadOnlyProperty();
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
