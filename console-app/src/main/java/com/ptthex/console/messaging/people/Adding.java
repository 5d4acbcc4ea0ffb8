package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Adding a sitter or a client. */
final class Adding {
  private final Draft draft = new Draft();
  private final Draft.Entry<PersonKind> kind = draft.needed("kind", PersonKind::valueOf);
  private final Draft.Entry<Label> name = draft.needed("name", Label::new);
  private final Draft.Entry<UnitId> unit =
      draft.needed("unit", id -> new UnitId(UUID.fromString(id)));
  private final Draft.Entry<PhoneNumber> phone;
  private final Known<Units> units;
  private final Action<Add, Row> action;
  private final Opener opener;

  Adding(Desk desk, Known<Units> units) {
    this.units = units;
    phone = draft.needed("phone", desk.numbers()::read);
    action =
        new Action<>(
            desk,
            PeopleApi.ADD,
            PeopleText.ADD,
            draft.offer(() -> new Add(kind.value(), name.value(), unit.value(), phone.value())));
    var nothing = new SimpleObjectProperty<>(Optional.<Text>empty());
    opener =
        new Opener(action, MaterialDesignA.ACCOUNT_PLUS_OUTLINE, nothing).shortcut("Shortcut+N");
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

  Draft.Entry<PersonKind> kind() {
    return kind;
  }

  Draft.Entry<Label> name() {
    return name;
  }

  Draft.Entry<UnitId> unit() {
    return unit;
  }

  Draft.Entry<PhoneNumber> phone() {
    return phone;
  }

  Action<Add, Row> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
