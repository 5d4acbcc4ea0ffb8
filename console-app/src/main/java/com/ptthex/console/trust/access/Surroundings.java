package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Entrance;
import com.ptthex.shared.trust.access.Reach;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is looking, and which units there are: asked for with the first page of the list, since
 * without them its rows could be neither named nor judged.
 */
final class Surroundings {
  private volatile Optional<Me> me = Optional.empty();
  private final Desk desk;
  private final Known<Units> units;
  private volatile boolean mail;

  Surroundings(Desk desk) {
    this.desk = desk;
    this.units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
  }

  /** Called away from the screen's thread. What is not to be had leaves what was known. */
  void look() {
    var api = desk.api();
    if (api.call(AccessApi.ME, Nothing.NOTHING) instanceof Answer.Done<Me>(var found)) {
      me = Optional.of(found);
    }
    units.look();
    if (api.call(OwnerApi.ENTRANCE, Nothing.NOTHING) instanceof Answer.Done<Entrance>(var found)) {
      mail = found.mail();
    }
  }

  boolean sendsMail() {
    return mail;
  }

  Optional<Me> me() {
    return me;
  }

  /** Whose accounts one may act upon; while nobody knows who one is, the server decides alone. */
  Set<Role> reach() {
    return me.map(it -> Reach.of(it.role())).orElseGet(() -> Set.of(Role.values()));
  }

  String nameOf(UnitId unit) {
    return units.now().nameOf(unit).map(Label::value).orElse("–");
  }

  List<Option> units() {
    return Option.of(units.now().units(), Unit::id, Unit::name);
  }
}
