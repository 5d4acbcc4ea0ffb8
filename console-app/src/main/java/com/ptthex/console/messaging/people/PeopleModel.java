package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Known;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersWanted;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi.Which;
import com.ptthex.shared.messaging.people.PeopleEvents;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people behind the numbers: which are looked at, and what is known of the chosen one. */
final class PeopleModel {
  static final Set<EventType> NEWS = Set.copyOf(PeopleEvents.ALL);

  /** What changes which numbers are somebody's, or how these stand. */
  static final Set<EventType> NEWS_OF_NUMBERS =
      Stream.concat(
              NumberEvents.ALL.stream(),
              Stream.of(
                  InboxEvents.OPENED,
                  InboxEvents.MOVED,
                  InboxEvents.FELL_BACK,
                  InboxEvents.STRANDED,
                  InboxEvents.CLOSED))
          .collect(Collectors.toUnmodifiableSet());

  private static final PageSize A_FEW = new PageSize(10);

  private final PeopleFilter filter = new PeopleFilter();
  private final Desk desk;
  private final Known<Units> units;
  private final Latest arriving;
  private final RowsModel<Row> rows;
  private final Adding adding;
  private Optional<RowsModel<NumbersApi.Row>> numbers = Optional.empty();

  PeopleModel(Desk desk) {
    this.desk = desk;
    units = new Known<>(desk, OrganisationApi.UNITS, Units.none());
    arriving = new Latest(desk.threads());
    rows =
        new RowsModel<Row>(
            desk,
            Row::id,
            (after, size) -> {
              if (after.isEmpty()) {
                units.look();
              }
              return desk.api()
                  .call(PeopleApi.LIST, filter.page(after, size))
                  .map(page -> new Rows<>(page.rows(), page.next()));
            });
    filter.onChange(rows::restart);
    adding = new Adding(desk, units);
  }

  void reload() {
    rows.reload();
  }

  void reloadNumbers() {
    numbers.ifPresent(RowsModel::reload);
  }

  void follow(LiveState feed) {
    rows.follow(feed);
  }

  /** Brings one person into sight, and hardly anybody else, whoever were looked at before. */
  void goTo(PersonId id) {
    arriving.ask(
        () -> desk.api().call(PeopleApi.DETAIL, new Which(id)),
        answer -> {
          if (answer instanceof Answer.Done<Row>(var found)) {
            bringIntoSight(found);
          }
        });
  }

  /** Whoever was just added may lie far down the list, or be filtered away. */
  void chooseAdded(Row person) {
    var seesAll = rows.lastRead().filter(read -> read.next().isEmpty()).isPresent();
    if (seesAll && filter.now().equals(PeopleApi.Find.all())) {
      rows.chooseOnceThere(person.id());
    } else {
      bringIntoSight(person);
    }
  }

  private void bringIntoSight(Row person) {
    var before = filter.now();
    filter.searchOnly(person);
    if (filter.now().equals(before)) {
      rows.restart();
    }
    rows.choose(Set.of(person.id()));
  }

  PeopleFilter filter() {
    return filter;
  }

  Optional<String> nameOf(UnitId unit) {
    return units.now().nameOf(unit).map(Label::value);
  }

  RowsModel<Row> rows() {
    return rows;
  }

  Adding adding() {
    return adding;
  }

  TypedNumbers typed() {
    return desk.numbers();
  }

  boolean seesNumbers() {
    return desk.rights().mayCall(NumbersApi.LIST);
  }

  /** Those that are a sitter's, or over which conversations of a client go; asked for at once. */
  RowsModel<NumbersApi.Row> numbers(Row person) {
    var wanted = numbersOf(person);
    var asked =
        new RowsModel<NumbersApi.Row>(
            desk,
            NumbersApi.Row::id,
            (after, _) ->
                desk.api()
                    .call(NumbersApi.LIST, wanted.page(after, Optional.of(A_FEW)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    asked.reload();
    numbers = Optional.of(asked);
    return asked;
  }

  private static NumbersApi.Find numbersOf(Row person) {
    return switch (person.kind()) {
      case SITTER -> new NumbersWanted().ofSitter(person.id()).find();
      case CLIENT -> new NumbersWanted().ofClient(person.id()).find();
    };
  }
}
