package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Making a rule: about a role, or about one person. */
final class PermissionsRuleMaking {
  private final Draft draft = new Draft();
  private final Draft.Entry<RuleBearing> bearing = draft.needed("bearing", RuleBearing::valueOf);
  private final Draft.Entry<PermissionCode> permission =
      draft.needed("permission", PermissionCode::new);
  private final Draft.Entry<Optional<Role>> role = draft.optional("role", Role::valueOf);
  private final Draft.Entry<Optional<AccountId>> person =
      draft.optional("whom", PermissionsPeople::id);
  private final Draft.Entry<UnitId> unit =
      draft.needed("unit", id -> new UnitId(UUID.fromString(id)));
  private final Draft.Entry<Optional<Duration>> lasts = draft.optional("until", Duration::parse);
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final PermissionsPeople people;
  private final Desk desk;
  private final Action<AddRule, Rule> action;
  private final Opener opener;

  PermissionsRuleMaking(Desk desk) {
    this.desk = desk;
    this.people = new PermissionsPeople(desk);
    ObservableValue<Offer<Nothing>> filled = draft.offer(() -> Nothing.NOTHING);
    ObservableValue<Offer<AddRule>> offer =
        Bindings.createObjectBinding(
            () -> offered(filled.getValue()),
            filled,
            bearing.text(),
            permission.text(),
            role.text(),
            person.text(),
            unit.text(),
            lasts.text(),
            reason.text());
    action = new Action<>(desk, PermissionsApi.ADD, PermissionsText.MAKE_RULE, offer);
    opener =
        new Opener(action, MaterialDesignP.PLUS, new SimpleObjectProperty<>(Optional.empty()))
            .shortcut("Shortcut+N");
  }

  private Offer<AddRule> offered(Offer<Nothing> filled) {
    if (filled instanceof Offer.Missing<Nothing>(var why)) {
      return new Offer.Missing<>(why);
    }
    if (role.value().isPresent() && person.value().isPresent()) {
      return new Offer.Missing<>(PermissionsText.CHOOSE_ONE_WHOM);
    }
    return role.value()
        .<Whom>map(OfRole::new)
        .or(() -> person.value().map(OfAccount::new))
        .<Offer<AddRule>>map(whom -> new Offer.Given<>(rule(whom)))
        .orElseGet(() -> new Offer.Missing<>(PermissionsText.CHOOSE_WHOM));
  }

  private AddRule rule(Whom whom) {
    var now = desk.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    return new AddRule(
        bearing.value(),
        permission.value(),
        whom,
        unit.value(),
        reason.value(),
        lasts.value().map(now::plus));
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<RuleBearing> bearing() {
    return bearing;
  }

  Draft.Entry<PermissionCode> permission() {
    return permission;
  }

  Draft.Entry<Optional<Role>> role() {
    return role;
  }

  Draft.Entry<Optional<AccountId>> person() {
    return person;
  }

  Draft.Entry<UnitId> unit() {
    return unit;
  }

  Draft.Entry<Optional<Duration>> lasts() {
    return lasts;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  PermissionsPeople people() {
    return people;
  }

  Action<AddRule, Rule> action() {
    return action;
  }

  Opener opener() {
    return opener;
  }
}
