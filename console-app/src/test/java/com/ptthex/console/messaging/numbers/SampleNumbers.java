package com.ptthex.console.messaging.numbers;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberExportApi;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Detail;
import com.ptthex.shared.messaging.numbers.NumbersApi.Happening;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.InQuarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Lifecycle;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.upkeep.views.ViewsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An inventory as a server would answer it: one number of each kind and state, and then some. */
final class SampleNumbers {
  static final UnitId UNIT = new UnitId(new UUID(7, 1));
  static final Row FRONT_DESK = row(1, NumberClass.FRONT_DESK, NumberStatus.ACTIVE, "Front desk");
  static final Row ASSIGNED = row(2, NumberClass.SITTER, NumberStatus.ACTIVE, "North unit 1");
  static final Row SPARE = row(3, NumberClass.SITTER, NumberStatus.ACTIVE, "North spare");
  static final Row POOLED = row(4, NumberClass.POOL, NumberStatus.ACTIVE, "North pool 1");
  static final Row RESTING = row(5, NumberClass.POOL, NumberStatus.QUARANTINED, "North pool 2");
  static final Row ASIDE = row(8, NumberClass.POOL, NumberStatus.ACTIVE, "South pool 8");
  static final Row RESTED = row(6, NumberClass.POOL, NumberStatus.QUARANTINED, "South pool 1");

  private SampleNumbers() {}

  static List<Row> all() {
    var first = List.of(FRONT_DESK, ASSIGNED, SPARE, POOLED, RESTING, RESTED);
    var more =
        IntStream.range(7, 40)
            .mapToObj(at -> row(at, NumberClass.POOL, NumberStatus.ACTIVE, "South pool " + at));
    return java.util.stream.Stream.concat(first.stream(), more).toList();
  }

  private static Row row(int at, NumberClass numberClass, NumberStatus status, String label) {
    var rests = status == NumberStatus.QUARANTINED;
    return new Row(
        new NumberId(new UUID(1, at)),
        new PhoneNumber("+1202555%04d".formatted(100 + at)),
        Optional.of(new Label(label)),
        numberClass,
        status,
        at == 2
            ? Optional.of(new Holder(new PersonId(new UUID(2, 1)), new Label("North unit 1")))
            : Optional.empty(),
        rests ? Optional.of(Desks.NOW.plus(Duration.ofDays(at == 5 ? 61 : -1))) : Optional.empty(),
        AsideSample.of(at),
        at == 5 ? Health.CRITICAL : at == 9 ? Health.WARNING : Health.HEALTHY,
        at % 3 == 0 ? Optional.<Instant>empty() : Optional.of(Desks.NOW.minusSeconds(4_000L * at)),
        at == 2 ? 128 : at * 3 % 17,
        at % 5,
        UNIT,
        Desks.NOW.minus(Duration.ofDays(200)),
        new Version(3));
  }

  static Detail detail(Row row) {
    var rest =
        row.status() == NumberStatus.QUARANTINED
            ? Optional.of(
                new InQuarantine(
                    QuarantineReason.DELIVERY_FAILURES,
                    Optional.of(new Note("Carrier rejects since yesterday.")),
                    Desks.NOW.minus(Duration.ofDays(29)),
                    row.quarantinedUntil().orElseThrow(),
                    row.equals(RESTING) ? 61 : 0,
                    NumberClass.POOL))
            : Optional.<InQuarantine>empty();
    return new Detail(
        row,
        new Lifecycle(
            Optional.of(Desks.NOW.minus(Duration.ofDays(190))),
            Optional.of(Desks.NOW.minus(Duration.ofDays(20))),
            4),
        rest);
  }

  static NumbersApi.History history() {
    var by = new Label("Demo owner");
    return new NumbersApi.History(
        List.of(
            happening(29, Change.QUARANTINED, by, Optional.of(QuarantineReason.DELIVERY_FAILURES)),
            happening(60, Change.RELEASED, by, Optional.empty()),
            new Happening(
                Desks.NOW.minus(Duration.ofDays(190)),
                Change.ASSIGNED,
                by,
                Optional.of(new Holder(new PersonId(new UUID(2, 1)), new Label("North unit 1"))),
                Optional.empty(),
                Optional.empty()),
            happening(200, Change.REGISTERED, by, Optional.empty())),
        Optional.empty());
  }

  private static Happening happening(
      int daysAgo, Change change, Label by, Optional<QuarantineReason> reason) {
    return new Happening(
        Desks.NOW.minus(Duration.ofDays(daysAgo)),
        change,
        by,
        Optional.empty(),
        reason,
        reason.map(_ -> new Note("Carrier rejects since yesterday.")));
  }

  static final Impact IMPACT =
      Impact.of(
              List.of(
                  new Effect(
                      "number-rests",
                      Map.of(
                          "count", "1", "days", "90", "until", "2027-02-23", "returnsTo", "pool")),
                  new Effect("threads-move", Map.of("threads", "2", "to", "pool"))),
              List.of(new Touched("number", ASSIGNED.id().value(), "+1 ••••••••02")),
              Impact.Undo.LATER)
          .withToken("seen");

  static final Permission[] ADMIN = {
    NumbersApi.NUMBERS_VIEW,
    NumbersApi.NUMBERS_REGISTER,
    NumbersApi.NUMBERS_ASSIGN,
    NumbersApi.NUMBERS_RELEASE,
    NumbersApi.NUMBERS_QUARANTINE,
    NumbersApi.NUMBERS_REINSTATE,
    AsideApi.NUMBERS_SET_ASIDE,
    NumberBulkApi.NUMBERS_BULK,
    NumberExportApi.NUMBERS_EXPORT,
    ViewsApi.VIEWS_OWN,
    InboxApi.INBOX_VIEW,
    PeopleApi.PEOPLE_VIEW,
    SupplyApi.SUPPLY_VIEW,
    OrganisationApi.ORGANISATION_VIEW
  };

  static final Permission[] DISPATCHER = {
    NumbersApi.NUMBERS_VIEW,
    NumbersApi.NUMBERS_ASSIGN,
    NumbersApi.NUMBERS_RELEASE,
    ViewsApi.VIEWS_OWN,
    PeopleApi.PEOPLE_VIEW
  };

  /** So many pool numbers. */
  static List<Row> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> row(7 + at, NumberClass.POOL, NumberStatus.ACTIVE, "South pool " + at))
        .toList();
  }

  /** What a bulk answers when all of it was done. */
  private static FakeApi bulks(FakeApi api) {
    return api.on(NumberBulkApi.ASSIGN.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumberBulkApi.RELEASE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumberBulkApi.QUARANTINE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumberBulkApi.REINSTATE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumberBulkApi.ASSIGN, input -> outcomes(input.rows(), _ -> Optional.empty()))
        .on(NumberBulkApi.RELEASE, input -> outcomes(input.rows(), _ -> Optional.empty()))
        .on(NumberBulkApi.QUARANTINE, input -> outcomes(input.rows(), _ -> Optional.empty()))
        .on(NumberBulkApi.REINSTATE, input -> outcomes(input.rows(), _ -> Optional.empty()));
  }

  /** Has a release of several be refused for one of them. */
  static void refuse(FakeApi api, Row row, String code) {
    api.on(
        NumberBulkApi.RELEASE,
        input ->
            outcomes(
                input.rows(),
                picked ->
                    Optional.of(new NumberBulkApi.Refused(code, Map.of()))
                        .filter(_ -> picked.id().equals(row.id()))));
  }

  static <P> Answer<NumberBulkApi.Outcomes> outcomes(
      List<P> asked, Function<P, Optional<NumberBulkApi.Refused>> refused) {
    return FakeApi.done(
        new NumberBulkApi.Outcomes(
            asked.stream()
                .map(
                    it ->
                        refused
                            .apply(it)
                            .<NumberBulkApi.Outcome>map(refusal -> refusal)
                            .orElseGet(() -> new NumberBulkApi.Done(POOLED)))
                .toList()));
  }

  /** A server that answers with these. */
  static FakeApi api(List<Row> rows) {
    return AbilitySample.into(AsideSample.into(bulks(new FakeApi())))
        .on(NumbersApi.LIST, _ -> FakeApi.done(new NumbersApi.Page(rows, Optional.empty())))
        .on(NumbersApi.COUNT, _ -> FakeApi.done(new NumbersApi.Count(rows.size(), all().size())))
        .on(
            NumbersApi.DETAIL,
            which ->
                FakeApi.done(
                    detail(
                        rows.stream()
                            .filter(row -> row.id().equals(which.id()))
                            .findFirst()
                            .orElseThrow())))
        .on(NumbersApi.HISTORY, _ -> FakeApi.done(history()))
        .on(InboxApi.LIST, find -> FakeApi.done(NumberTrafficSample.threads(find)))
        .on(DeliveryApi.TRAFFIC, which -> FakeApi.done(NumberTrafficSample.days(which)))
        .on(DeliveryApi.FAILURES, which -> FakeApi.done(NumberTrafficSample.failures(which)))
        .on(NumberBulkApi.PROGRESS, _ -> FakeApi.done(new NumberBulkApi.SoFar(1)))
        .on(ViewsApi.LIST, _ -> FakeApi.done(SampleViews.all()))
        .on(PeopleApi.DETAIL, which -> FakeApi.done(sitter(which.id())))
        .on(NumbersApi.QUARANTINE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumbersApi.ASSIGN.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumbersApi.RELEASE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumbersApi.REINSTATE.preview(), _ -> FakeApi.done(IMPACT))
        .on(NumbersApi.REGISTER, _ -> FakeApi.done(SPARE))
        .on(NumbersApi.ASSIGN, _ -> FakeApi.done(ASSIGNED))
        .on(NumbersApi.RELEASE, _ -> FakeApi.done(POOLED))
        .on(NumbersApi.QUARANTINE, _ -> FakeApi.done(RESTING))
        .on(NumbersApi.REINSTATE, _ -> FakeApi.done(POOLED))
        .on(
            OrganisationApi.UNITS,
            _ ->
                FakeApi.done(
                    new OrganisationApi.Units(
                        List.of(
                            new OrganisationApi.Unit(
                                UNIT, UnitKind.CUSTOMER, new Label("Site"), Optional.empty())))))
        .on(
            PeopleApi.LIST,
            _ ->
                FakeApi.done(
                    new PeopleApi.Page(
                        IntStream.range(1, 7)
                            .mapToObj(at -> sitter(new PersonId(new UUID(2, at))))
                            .toList(),
                        Optional.empty())));
  }

  static PeopleApi.Row sitter(PersonId id) {
    var at = id.value().getLeastSignificantBits();
    return new PeopleApi.Row(
        id,
        PersonKind.SITTER,
        new Label("North unit " + at),
        UNIT,
        MaskedNumber.of(new PhoneNumber("+44770090%04d".formatted(at))));
  }
}
