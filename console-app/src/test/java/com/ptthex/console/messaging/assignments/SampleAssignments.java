package com.ptthex.console.messaging.assignments;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancelled;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Detail;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Page;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The windows of a site, as a server would answer them: one in each state. */
final class SampleAssignments {
  private static final UnitId NORTH = new UnitId(new UUID(7, 2));

  static final PeopleApi.Row SITTER = person(3, PersonKind.SITTER, "North unit 3");
  static final PeopleApi.Row OTHER_SITTER = person(4, PersonKind.SITTER, "North unit 4");
  static final PeopleApi.Row CLIENT = person(1, PersonKind.CLIENT, "Client 1");
  static final PeopleApi.Row OTHER_CLIENT = person(2, PersonKind.CLIENT, "Client 2");

  static final Row PLANNED = row(1, SITTER, OTHER_CLIENT, 20, 24, WindowState.PLANNED);
  static final Row LIVE = row(2, SITTER, CLIENT, -2, 3, WindowState.LIVE);
  static final Row CALLED_OFF = row(3, OTHER_SITTER, CLIENT, -9, -5, WindowState.CANCELLED);
  static final Row OVER = row(4, OTHER_SITTER, OTHER_CLIENT, -30, -26, WindowState.OVER);

  static final Impact IMPACT =
      Impact.of(
              List.of(
                  new Effect(
                      "nobody-looks-after-the-client",
                      Map.of("from", LIVE.startsAt() + "", "until", LIVE.endsAt() + "")),
                  new Effect("threads-fall-to-default", Map.of("threads", "1", "to", "front-desk")),
                  new Effect(
                      "messages-came-in-the-window",
                      Map.of("messages", "7", "until", Desks.NOW + ""))),
              List.of(
                  new Touched("sitter", SITTER.id().value(), SITTER.name().value()),
                  new Touched("client", CLIENT.id().value(), CLIENT.name().value()),
                  new Touched("thread", new UUID(3, 1), CLIENT.name().value())),
              Impact.Undo.POSSIBLE)
          .withToken("seen");

  static final Permission[] ALL = {
    AssignmentsApi.ASSIGNMENTS_VIEW,
    AssignmentsApi.ASSIGNMENTS_EDIT,
    PeopleApi.PEOPLE_VIEW,
    ViewsApi.VIEWS_OWN,
    OrganisationApi.ORGANISATION_VIEW
  };

  private SampleAssignments() {}

  static List<Row> all() {
    return List.of(PLANNED, LIVE, CALLED_OFF, OVER);
  }

  private static PeopleApi.Row person(int at, PersonKind kind, String name) {
    var phone = MaskedNumber.of(new PhoneNumber("+1202555%04d".formatted(150 + at)));
    return new PeopleApi.Row(new PersonId(new UUID(2, at)), kind, new Label(name), NORTH, phone);
  }

  private static Row row(
      int at, PeopleApi.Row sitter, PeopleApi.Row client, int from, int until, WindowState state) {
    var hour = Desks.NOW.truncatedTo(ChronoUnit.HOURS);
    return new Row(
        new WindowId(new UUID(9, at)),
        new Party(sitter.id(), sitter.name()),
        new Party(client.id(), client.name()),
        hour.plus(Duration.ofHours(from)),
        hour.plus(Duration.ofHours(until)),
        state,
        NORTH,
        new Version(at));
  }

  private static Detail detail(Row row) {
    var by = new Label("Admin by day");
    var reason = new Note("The client is away, and came to an arrangement of their own.");
    return new Detail(
        row,
        row.startsAt().minus(Duration.ofDays(3)),
        by,
        Optional.of(new Cancelled(row.startsAt().minus(Duration.ofHours(2)), by, reason))
            .filter(_ -> row.state() == WindowState.CANCELLED));
  }

  private static boolean isWanted(Row row, AssignmentsApi.Find find) {
    return (find.state().isEmpty() || find.state().contains(row.state()))
        && find.sitter().filter(it -> !it.equals(row.sitter().id())).isEmpty()
        && find.client().filter(it -> !it.equals(row.client().id())).isEmpty();
  }

  static FakeApi api(List<Row> rows) {
    return new FakeApi()
        .on(
            AssignmentsApi.LIST,
            find ->
                FakeApi.done(
                    new Page(
                        rows.stream().filter(row -> isWanted(row, find)).toList(),
                        Optional.empty())))
        .on(
            AssignmentsApi.DETAIL,
            which ->
                FakeApi.done(
                    rows.stream()
                        .filter(row -> row.id().equals(which.id()))
                        .map(SampleAssignments::detail)
                        .findFirst()
                        .orElseThrow()))
        .on(AssignmentsApi.CREATE, _ -> FakeApi.done(PLANNED))
        .on(AssignmentsApi.CANCEL.preview(), _ -> FakeApi.done(IMPACT))
        .on(AssignmentsApi.CANCEL, _ -> FakeApi.done(CALLED_OFF))
        .on(
            PeopleApi.LIST,
            find ->
                FakeApi.done(
                    new PeopleApi.Page(
                        List.of(CLIENT, OTHER_CLIENT, SITTER, OTHER_SITTER).stream()
                            .filter(it -> find.kind().filter(it.kind()::equals).isPresent())
                            .toList(),
                        Optional.empty())))
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
