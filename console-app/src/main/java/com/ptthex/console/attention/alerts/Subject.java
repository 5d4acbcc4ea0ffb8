package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.place.Place;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Page;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.ThreadId;
import java.util.Optional;

/**
 * What an alert concerns, as its reader may know it: it is asked for with their own rights, so an
 * alert tells nobody the name of whom they may not see.
 *
 * @param number of it, or over which it goes
 * @param name of a person
 * @param unit in which it happened
 * @param there where more of it is to be seen, or something can be done about it
 */
record Subject(
    Optional<PhoneNumber> number,
    Optional<Label> name,
    Optional<Label> unit,
    Optional<Place> there) {

  private Subject at(Optional<Place> place) {
    return new Subject(number, name, unit, place);
  }

  /** Away from the screen's thread: it may take two calls. */
  static Answer<Subject> of(Desk desk, Row alert) {
    var units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
    units.look();
    return new Asking(desk, units.now().nameOf(alert.unit())).of(alert.about());
  }

  private record Asking(Desk desk, Optional<Label> unit) {

    private Answer<Subject> of(About about) {
      return switch (about) {
        case About.OfNumber(var id) -> ofNumber(id);
        case About.OfThread(var id) -> ofThread(id, moreNumbers());
        case About.OfMessages(var id) ->
            ofThread(id, Optional.empty()).map(it -> it.at(messages(id)));
        case About.OfPause _, About.OfScreening _ -> nameless(messages());
        case About.OfClient client -> ofClient(client);
        case About.OfUnit _ -> nameless(moreNumbers());
        case About.OfLicence _ -> nameless(open(LicenceApi.LICENCE_VIEW, Place.licence()));
      };
    }

    private Answer<Subject> ofNumber(NumberId id) {
      if (!desk.rights().mayCall(NumbersApi.DETAIL)) {
        return nameless(Optional.empty());
      }
      return desk.api()
          .call(NumbersApi.DETAIL, new NumbersApi.Which(id))
          .map(
              found ->
                  new Subject(
                      Optional.of(found.number().number()), Optional.empty(), unit, number(id)));
    }

    private Answer<Subject> ofThread(ThreadId id, Optional<Place> otherwise) {
      if (!desk.rights().mayCall(InboxApi.DETAIL)) {
        return nameless(otherwise);
      }
      return desk.api()
          .call(InboxApi.DETAIL, new InboxApi.Which(id))
          .map(InboxApi.Detail::thread)
          .map(
              thread ->
                  new Subject(
                      thread.number().map(InboxApi.Line::number),
                      Optional.of(thread.participant().name()),
                      unit,
                      thread.number().flatMap(line -> number(line.id())).or(() -> otherwise)));
    }

    /** The first of them that waits, where they are listed. */
    private Optional<Place> messages(ThreadId thread) {
      var waiting = ScreeningApi.Find.only(FindingState.OPEN).in(thread);
      return messages()
          .map(
              room ->
                  desk.api().call(ScreeningApi.LIST, waiting) instanceof Answer.Done<Page>(var page)
                          && !page.rows().isEmpty()
                      ? new Place.Screening(Optional.of(page.rows().getFirst().id().value()))
                      : room);
    }

    private Optional<Place> messages() {
      return open(ScreeningApi.SCREENING_VIEW, Place.screening());
    }

    private Answer<Subject> ofClient(About.OfClient about) {
      if (!desk.rights().mayCall(PeopleApi.DETAIL)) {
        return nameless(moreNumbers());
      }
      return desk.api()
          .call(PeopleApi.DETAIL, new PeopleApi.Which(about.client()))
          .map(
              found ->
                  new Subject(Optional.empty(), Optional.of(found.name()), unit, moreNumbers()));
    }

    private Answer<Subject> nameless(Optional<Place> there) {
      return new Answer.Done<>(new Subject(Optional.empty(), Optional.empty(), unit, there));
    }

    private Optional<Place> number(NumberId id) {
      return open(NumbersApi.NUMBERS_VIEW, new Place.Numbers(Optional.of(id.value())));
    }

    private Optional<Place> moreNumbers() {
      return open(SupplyApi.SUPPLY_VIEW, Place.numberSupply());
    }

    private Optional<Place> open(Permission needed, Place place) {
      return Optional.of(place).filter(_ -> desk.rights().permissions().contains(needed.code()));
    }
  }
}
