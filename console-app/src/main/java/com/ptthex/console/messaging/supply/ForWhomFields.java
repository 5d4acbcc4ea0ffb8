package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import javafx.beans.property.SimpleObjectProperty;

/** What numbers are to be, and whose, as fields of a form. */
final class ForWhomFields {
  private ForWhomFields() {}

  static Form on(Form form, Ui ui, ForWhom forWhom, Known<Units> units) {
    var words = new SupplyWords(ui);
    return form.choice(
            SupplyText.NUMBER_CLASS,
            forWhom.numberClass(),
            new SimpleObjectProperty<>(words.options(NumberClass.values(), SupplyWords::of)))
        .choice(
            SupplyText.UNIT,
            forWhom.unit(),
            units.followed().map(it -> Option.of(it.units(), Unit::id, Unit::name)));
  }
}
