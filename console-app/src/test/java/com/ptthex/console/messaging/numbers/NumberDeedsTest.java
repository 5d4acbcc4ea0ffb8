package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeApi.Call;
import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Given;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each deed of the inventory as it leaves the console. */
final class NumberDeedsTest {
  private static final PersonId SITTER = new PersonId(new UUID(2, 1));
  private static final PersonId OTHER = new PersonId(new UUID(2, 2));

  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleNumbers.api(SampleNumbers.all());
  private final NumbersModel model = model(SampleNumbers.ADMIN);

  private NumbersModel model(Permission... held) {
    var made = new NumbersModel(Desks.of(api, threads, held), _ -> Optional.empty());
    made.reload();
    threads.run();
    return made;
  }

  record Case(
      Endpoint<?, ?> endpoint, List<Row> chosen, Consumer<NumbersModel> press, Record sent) {
    @Override
    public String toString() {
      return endpoint.name();
    }
  }

  static Stream<Case> deeds() {
    return Stream.of(
        new Case(
            NumbersApi.REGISTER,
            List.of(),
            model -> {
              model.registering().number().text().set("+1 202 555 0199");
              model.registering().numberClass().text().set("POOL");
              model.registering().unit().text().set(SampleNumbers.UNIT.value().toString());
              model.registering().label().text().set("Spare");
              model.registering().action().start();
            },
            new NumbersApi.Register(
                new PhoneNumber("+12025550199"),
                NumberClass.POOL,
                SampleNumbers.UNIT,
                Optional.of(new Label("Spare")))),
        new Case(
            NumbersApi.ASSIGN,
            List.of(SampleNumbers.SPARE),
            NumberDeedsTest::assignAll,
            new NumbersApi.Assign(SampleNumbers.SPARE.id(), SITTER, SampleNumbers.SPARE.version())),
        new Case(
            NumbersApi.RELEASE,
            List.of(SampleNumbers.ASSIGNED),
            model -> model.release().pressable().start(),
            new NumbersApi.Release(SampleNumbers.ASSIGNED.id(), SampleNumbers.ASSIGNED.version())),
        new Case(
            NumbersApi.QUARANTINE,
            List.of(SampleNumbers.POOLED),
            NumberDeedsTest::quarantine,
            new NumbersApi.Quarantine(
                SampleNumbers.POOLED.id(),
                QuarantineReason.MANUAL_REVIEW,
                Optional.of(new Note("Odd replies.")),
                SampleNumbers.POOLED.version())),
        new Case(
            NumbersApi.REINSTATE,
            List.of(SampleNumbers.RESTED),
            model -> model.reinstate().pressable().start(),
            new NumbersApi.Reinstate(SampleNumbers.RESTED.id(), SampleNumbers.RESTED.version())),
        new Case(
            NumberBulkApi.ASSIGN,
            List.of(SampleNumbers.SPARE, SampleNumbers.POOLED),
            NumberDeedsTest::assignAll,
            new NumberBulkApi.Assign(
                List.of(given(SampleNumbers.SPARE, SITTER), given(SampleNumbers.POOLED, SITTER)))),
        new Case(
            NumberBulkApi.RELEASE,
            List.of(SampleNumbers.ASSIGNED, SampleNumbers.SPARE),
            model -> model.release().pressable().start(),
            new NumberBulkApi.Release(picked(SampleNumbers.ASSIGNED, SampleNumbers.SPARE))),
        new Case(
            NumberBulkApi.QUARANTINE,
            List.of(SampleNumbers.ASSIGNED, SampleNumbers.POOLED),
            NumberDeedsTest::quarantine,
            new NumberBulkApi.Quarantine(
                picked(SampleNumbers.ASSIGNED, SampleNumbers.POOLED),
                QuarantineReason.MANUAL_REVIEW,
                Optional.of(new Note("Odd replies.")))),
        new Case(
            NumberBulkApi.REINSTATE,
            List.of(SampleNumbers.RESTING, SampleNumbers.RESTED),
            model -> model.reinstate().pressable().start(),
            new NumberBulkApi.Reinstate(picked(SampleNumbers.RESTING, SampleNumbers.RESTED))));
  }

  private static void assignAll(NumbersModel model) {
    model.assigning().opener().start();
    model.assigning().begin();
    model.assigning().sitter().text().set(SITTER.value().toString());
    model.assigning().action().start();
  }

  private static void quarantine(NumbersModel model) {
    model.quarantining().begin();
    model.quarantining().reason().text().set("MANUAL_REVIEW");
    model.quarantining().note().text().set("Odd replies.");
    model.quarantining().action().start();
  }

  private static List<Picked> picked(Row... rows) {
    return Stream.of(rows).map(row -> new Picked(row.id(), row.version())).toList();
  }

  private static Given given(Row row, PersonId sitter) {
    return new Given(row.id(), sitter, row.version());
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void isSentWithWhatWasSeenAndAfterItsImpact(Case deed) {
    choose(deed.chosen());
    deed.press().accept(model);
    threads.run();
    var calls = callsOf(deed.endpoint().name());
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().input()).isEqualTo(deed.sent());
    assertThat(calls.getFirst().confirmation().key()).isPresent();
    var isRisky = !deed.endpoint().equals(NumbersApi.REGISTER);
    assertThat(calls.getFirst().confirmation().impactToken())
        .isEqualTo(isRisky ? Optional.of(SampleNumbers.IMPACT.token()) : Optional.empty());
    assertThat(callsOf(deed.endpoint().name() + ".preview"))
        .extracting(Call::input)
        .isEqualTo(isRisky ? List.of(deed.sent()) : List.of());
  }

  @Test
  void eachOfSeveralMayHaveASitterOfItsOwn() {
    choose(List.of(SampleNumbers.SPARE, SampleNumbers.POOLED));
    var assigning = model.assigning();
    assigning.begin();
    assertThat(assigning.action().hindrance().get()).contains(NumbersText.CHOOSE_SITTERS);
    assigning.own().put(SampleNumbers.POOLED.id(), new Option(OTHER.value().toString(), "Other"));
    assertThat(assigning.action().hindrance().get()).contains(NumbersText.CHOOSE_SITTERS);
    assigning.sitter().text().set(SITTER.value().toString());
    assigning.action().start();
    threads.run();
    assertThat(callsOf(NumberBulkApi.ASSIGN.name()).getFirst().input())
        .isEqualTo(
            new NumberBulkApi.Assign(
                List.of(given(SampleNumbers.SPARE, SITTER), given(SampleNumbers.POOLED, OTHER))));
  }

  @Test
  void aFormFallsOnTheNumbersItWasOpenedFor() {
    choose(List.of(SampleNumbers.ASSIGNED, SampleNumbers.POOLED));
    model.quarantining().begin();
    model.quarantining().reason().text().set("OTHER");
    choose(List.of(SampleNumbers.FRONT_DESK));
    model.quarantining().action().start();
    threads.run();
    assertThat(callsOf(NumberBulkApi.QUARANTINE.name()))
        .extracting(Call::input)
        .containsExactly(
            new NumberBulkApi.Quarantine(
                picked(SampleNumbers.ASSIGNED, SampleNumbers.POOLED),
                QuarantineReason.OTHER,
                Optional.empty()));
  }

  @Test
  void whatWasNotDoneStaysChosen() {
    SampleNumbers.refuse(api, SampleNumbers.SPARE, "number-changed-meanwhile");
    choose(List.of(SampleNumbers.ASSIGNED, SampleNumbers.SPARE));
    model.release().pressable().start();
    threads.run();
    assertThat(model.rows().chosen().get()).containsExactly(SampleNumbers.SPARE.id());
    assertThat(model.release().many().standing().get())
        .isInstanceOfSatisfying(
            Bulk.State.Ended.class,
            end -> {
              assertThat(end.done()).isOne();
              assertThat(end.left())
                  .extracting(Bulk.Left::id, Bulk.Left::code)
                  .containsExactly(tuple(SampleNumbers.SPARE.id(), "number-changed-meanwhile"));
            });
  }

  @Test
  void moreThanABulkTakesIsSaidBeforeItIsPressed() {
    var many = SampleNumbers.many(NumberBulkApi.MOST + 1);
    api.on(NumbersApi.LIST, _ -> FakeApi.done(new NumbersApi.Page(many, Optional.empty())));
    model.reload();
    threads.run();
    choose(many);
    assertThat(model.release().pressable().hindrance().get()).contains(NumbersText.TOO_MANY_CHOSEN);
    assertThat(model.quarantining().opener().hindrance().get())
        .contains(NumbersText.TOO_MANY_CHOSEN);
    choose(many.subList(0, NumberBulkApi.MOST));
    assertThat(model.quarantining().opener().hindrance().get()).isEmpty();
  }

  @Test
  void withNoneOfTheChosenNumbersItIsNotPossible() {
    choose(List.of(SampleNumbers.FRONT_DESK, SampleNumbers.POOLED));
    assertThat(model.release().pressable().hindrance().get())
        .contains(NumbersText.WITH_NONE_OF_THEM);
    choose(List.of(SampleNumbers.FRONT_DESK, SampleNumbers.SPARE));
    assertThat(model.release().pressable().hindrance().get()).isEmpty();
  }

  @Test
  void aDispatcherMayDoItWithOneAndIsToldWhyNotWithSeveral() {
    var dispatcher = model(SampleNumbers.DISPATCHER);
    dispatcher.rows().choose(ids(List.of(SampleNumbers.ASSIGNED, SampleNumbers.SPARE)));
    assertThat(dispatcher.release().pressable().hindrance().get()).contains(NumbersText.NEEDS_BULK);
    assertThat(dispatcher.assigning().opener().hindrance().get()).contains(NumbersText.NEEDS_BULK);
    dispatcher.rows().choose(ids(List.of(SampleNumbers.ASSIGNED)));
    assertThat(dispatcher.release().pressable().hindrance().get()).isEmpty();
    assertThat(dispatcher.quarantining().opener().hindrance().get())
        .contains(KitText.NOT_PERMITTED);
  }

  @Test
  void whatWasInterruptedGoesOnUnderTheSameKeyWithTheSameNumbers() {
    api.on(
        NumberBulkApi.RELEASE,
        _ -> FakeApi.refused(new Refusal.OutcomeUnknown("bulk-interrupted")));
    choose(List.of(SampleNumbers.ASSIGNED, SampleNumbers.SPARE));
    var bulk = model.release().many();
    model.release().pressable().start();
    threads.run();
    assertThat(bulk.standing().get()).isInstanceOf(Bulk.State.Unknown.class);
    assertThat(bulk.hindrance().get()).contains(KitText.BULK_UNKNOWN_FIRST);
    choose(List.of(SampleNumbers.SPARE));
    bulk.goOn();
    threads.run();
    var calls = callsOf(NumberBulkApi.RELEASE.name());
    assertThat(calls).hasSize(2);
    assertThat(calls.getFirst()).isEqualTo(calls.getLast());
  }

  private void choose(List<Row> rows) {
    model.rows().choose(ids(rows));
  }

  private static Set<Object> ids(List<Row> rows) {
    return rows.stream().map(Row::id).collect(Collectors.toSet());
  }

  private List<Call> callsOf(String endpoint) {
    return api.calls().stream().filter(call -> call.endpoint().equals(endpoint)).toList();
  }
}
