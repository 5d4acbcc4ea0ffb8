package com.ptthex.console.messaging.people;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Page;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The people of a site, as a server would answer them: with numbers, without, and unnamed. */
final class SamplePeople {
  static final UnitId NORTH = new UnitId(new UUID(7, 2));

  static final Row CLIENT = row(1, PersonKind.CLIENT, "Client 1");
  static final Row SILENT = row(2, PersonKind.CLIENT, "Client 2");
  static final Row SITTER = row(3, PersonKind.SITTER, "North unit 3");
  static final Row NEW = row(4, PersonKind.SITTER, "North unit 4");
  static final Row NAMELESS = row(5, PersonKind.CLIENT, phone(5).masked());

  static final NumbersApi.Row IN_USE =
      number(1, NumberStatus.ACTIVE, Optional.of(new Label("North line")), Optional.empty());
  static final NumbersApi.Row RESTING =
      number(2, NumberStatus.QUARANTINED, Optional.empty(), Optional.empty());
  static final NumbersApi.Row ASIDE =
      number(
          3,
          NumberStatus.ACTIVE,
          Optional.of(new Label("For the fair")),
          Optional.of(
              new Aside(
                  new Note("Kept for the fair."),
                  new Label("Admin by day"),
                  Desks.NOW.minus(Duration.ofDays(2)),
                  Optional.empty())));

  static final Permission[] ALL = {
    PeopleApi.PEOPLE_VIEW,
    PeopleApi.PEOPLE_EDIT,
    NumbersApi.NUMBERS_VIEW,
    ViewsApi.VIEWS_OWN,
    OrganisationApi.ORGANISATION_VIEW
  };

  private SamplePeople() {}

  static List<Row> all() {
    return List.of(NAMELESS, CLIENT, SILENT, SITTER, NEW);
  }

  private static PhoneNumber phone(int at) {
    return new PhoneNumber("+1202555%04d".formatted(150 + at));
  }

  private static Row row(int at, PersonKind kind, String name) {
    var id = new PersonId(new UUID(2, at));
    return new Row(id, kind, new Label(name), NORTH, MaskedNumber.of(phone(at)));
  }

  private static NumbersApi.Row number(
      int at, NumberStatus status, Optional<Label> label, Optional<Aside> aside) {
    return new NumbersApi.Row(
        new NumberId(new UUID(1, at)),
        new PhoneNumber("+1202555%04d".formatted(100 + at)),
        label,
        NumberClass.SITTER,
        status,
        Optional.of(new Holder(SITTER.id(), SITTER.name())),
        Optional.empty(),
        aside,
        Health.HEALTHY,
        Optional.empty(),
        0,
        0,
        NORTH,
        Desks.NOW.minus(Duration.ofDays(200)),
        new Version(1));
  }

  private static List<NumbersApi.Row> numbers(NumbersApi.Find find) {
    if (find.sitter().equals(Optional.of(SITTER.id()))) {
      return List.of(IN_USE, ASIDE, RESTING);
    }
    return find.client().equals(Optional.of(CLIENT.id())) ? List.of(IN_USE) : List.of();
  }

  private static Stream<Row> found(List<Row> rows, PeopleApi.Find find) {
    return rows.stream()
        .filter(row -> find.kind().isEmpty() || find.kind().equals(Optional.of(row.kind())))
        .filter(row -> find.search().isEmpty() || has(row, find.search().get().value()));
  }

  private static boolean has(Row row, String words) {
    return row.name().value().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(
            PeopleApi.LIST,
            find -> FakeApi.done(new Page(found(rows, find).toList(), Optional.empty())))
        .on(
            PeopleApi.DETAIL,
            which ->
                FakeApi.done(
                    rows.stream()
                        .filter(row -> row.id().equals(which.id()))
                        .findFirst()
                        .orElseThrow()))
        .on(PeopleApi.ADD, _ -> FakeApi.done(NEW))
        .on(
            NumbersApi.LIST,
            find -> FakeApi.done(new NumbersApi.Page(numbers(find), Optional.empty())))
        .on(
            OrganisationApi.UNITS,
            _ ->
                FakeApi.done(
                    new Units(
                        List.of(
                            new Unit(
                                NORTH, UnitKind.BRANCH, new Label("North"), Optional.empty())))))
        .on(ViewsApi.LIST, _ -> FakeApi.done(new ViewsApi.All(List.of())));
  }
}
