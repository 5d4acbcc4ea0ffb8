package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Coded;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NumbersModelTest {
  private static final Permission[] ALL = {
    NumbersApi.NUMBERS_VIEW,
    NumbersApi.NUMBERS_REGISTER,
    NumbersApi.NUMBERS_ASSIGN,
    NumbersApi.NUMBERS_RELEASE,
    NumbersApi.NUMBERS_QUARANTINE,
    NumbersApi.NUMBERS_REINSTATE
  };

  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleNumbers.api(SampleNumbers.all());
  private final NumbersModel model = model(ALL);

  private NumbersModel model(Permission... held) {
    var made = new NumbersModel(Desks.of(api, threads, held), _ -> Optional.empty());
    made.reload();
    threads.run();
    return made;
  }

  private void choose(Row... rows) {
    var ids = List.of(rows).stream().map(Row::id).toArray();
    model.rows().choose(Set.of(ids));
  }

  private static Optional<NumbersText> against(Pressable deed) {
    return deed.hindrance().get().map(NumbersText.class::cast);
  }

  private Find lastFind() {
    return api.calls().stream()
        .filter(call -> call.endpoint().equals(NumbersApi.LIST.name()))
        .reduce((_, later) -> later)
        .map(call -> (Find) call.input())
        .orElseThrow();
  }

  @Test
  void whereNothingIsChosenEachDeedSaysSo() {
    assertThat(against(model.release().pressable())).contains(NumbersText.CHOOSE_ONE);
    assertThat(against(model.assigning().opener())).contains(NumbersText.CHOOSE_ONE);
    assertThat(against(model.quarantining().opener())).contains(NumbersText.CHOOSE_ONE);
    assertThat(model.registering().opener().hindrance().get()).isEmpty();
  }

  @Test
  void aFrontDeskNumberIsNeitherAssignedNorReleased() {
    choose(SampleNumbers.FRONT_DESK);
    assertThat(against(model.assigning().opener())).contains(NumbersText.FRONT_DESK_STAYS);
    assertThat(against(model.release().pressable())).contains(NumbersText.FRONT_DESK_STAYS);
    assertThat(model.quarantining().opener().hindrance().get()).isEmpty();
  }

  @Test
  void aPoolNumberIsInThePoolAlready() {
    choose(SampleNumbers.POOLED);
    assertThat(against(model.release().pressable())).contains(NumbersText.IN_THE_POOL);
    assertThat(model.assigning().opener().hindrance().get()).isEmpty();
  }

  @Test
  void aNumberInQuarantineReturnsNoSoonerThanItsRestIsOver() {
    choose(SampleNumbers.RESTING);
    var until = Map.of("until", "2027-01-25T14:32:10Z", "daysLeft", "61");
    assertThat(model.reinstate().pressable().hindrance().get())
        .contains(new Coded("cooldown-not-over", until));
    assertThat(against(model.quarantining().opener())).contains(NumbersText.RESTS);
    choose(SampleNumbers.RESTED);
    assertThat(model.reinstate().pressable().hindrance().get()).isEmpty();
  }

  @Test
  void withoutTheRightADeedSaysThatAndNotWhatElseIsMissing() {
    var dispatcher = model(NumbersApi.NUMBERS_VIEW);
    assertThat(dispatcher.quarantining().opener().hindrance().get())
        .contains(KitText.NOT_PERMITTED);
    assertThat(dispatcher.release().pressable().hindrance().get()).contains(KitText.NOT_PERMITTED);
  }

  @Test
  void quarantineIsAskedWithTheReasonTheNoteAndTheVersionThatWasSeen() {
    api.on(NumbersApi.QUARANTINE, _ -> FakeApi.done(SampleNumbers.RESTING));
    choose(SampleNumbers.ASSIGNED);
    model.quarantining().begin();
    model.quarantining().reason().text().set("MANUAL_REVIEW");
    model.quarantining().note().text().set("  Odd replies.  ");
    model.quarantining().action().start();
    threads.run();
    var done =
        api.calls().stream()
            .filter(call -> call.endpoint().equals(NumbersApi.QUARANTINE.name()))
            .toList();
    assertThat(done).hasSize(1);
    assertThat((Quarantine) done.getFirst().input())
        .satisfies(
            asked -> {
              assertThat(asked.id()).isEqualTo(SampleNumbers.ASSIGNED.id());
              assertThat(asked.reason()).isEqualTo(QuarantineReason.MANUAL_REVIEW);
              assertThat(asked.note())
                  .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("Odd replies."));
              assertThat(asked.version()).isEqualTo(SampleNumbers.ASSIGNED.version());
            });
    assertThat(done.getFirst().confirmation().impactToken()).isPresent();
  }

  @Test
  void aFormActsOnTheNumberItWasOpenedForWhateverIsChosenMeanwhile() {
    api.on(NumbersApi.QUARANTINE, _ -> FakeApi.done(SampleNumbers.RESTING));
    choose(SampleNumbers.ASSIGNED);
    model.quarantining().begin();
    model.quarantining().reason().text().set("MANUAL_REVIEW");
    choose(SampleNumbers.POOLED);
    model.quarantining().action().start();
    threads.run();
    assertThat(api.calls())
        .filteredOn(call -> call.endpoint().equals(NumbersApi.QUARANTINE.name()))
        .extracting(call -> ((Quarantine) call.input()).id())
        .containsExactly(SampleNumbers.ASSIGNED.id());
  }

  @Test
  void withoutAReasonThereIsNoQuarantine() {
    choose(SampleNumbers.ASSIGNED);
    model.quarantining().begin();
    assertThat(model.quarantining().action().hindrance().get()).contains(KitText.CORRECT_FIELDS);
  }

  @Test
  void theReasonOfOneQuarantineDoesNotSlipIntoTheNext() {
    choose(SampleNumbers.ASSIGNED);
    model.quarantining().begin();
    model.quarantining().reason().text().set("MANUAL_REVIEW");
    model.quarantining().begin();
    assertThat(model.quarantining().action().hindrance().get()).contains(KitText.CORRECT_FIELDS);
    assertThat(model.quarantining().reason().complaint().get()).isEmpty();
  }

  @Test
  void aChangedFilterAsksAgainFromTheTopWithNothingChosen() {
    choose(SampleNumbers.ASSIGNED);
    model.filter().classes().set(Set.of("POOL"));
    threads.run();
    assertThat(lastFind().numberClass()).containsExactly(NumberClass.POOL);
    assertThat(lastFind().after()).isEmpty();
    assertThat(model.rows().chosen().get()).isEmpty();
  }

  @Test
  void aServerThatFailsInTheMidstOfReadingOnIsNotAskedWithoutEnd() {
    api.on(NumbersApi.LIST, _ -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    model.reload();
    threads.run();
    assertThat(model.rows().load().get()).isInstanceOf(Load.Stale.class);
  }

  @Test
  void whatTheServerRefusesIsKeptWithTheDeed() {
    api.on(
        NumbersApi.RELEASE.preview(),
        _ -> FakeApi.refused(new Refusal.Conflict("number-changed-meanwhile")));
    choose(SampleNumbers.ASSIGNED);
    model.release().pressable().start();
    threads.run();
    assertThat(model.release().pressable().state().get())
        .isInstanceOfSatisfying(
            Action.State.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("number-changed-meanwhile"));
  }
}
