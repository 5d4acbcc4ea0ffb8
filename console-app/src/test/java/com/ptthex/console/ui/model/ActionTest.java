package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class ActionTest {
  record Shelf(String name) {}

  record Cleared(int things) {}

  private static final Permission MAY = Permission.of("shelves.clear");
  private static final Endpoint<Shelf, Cleared> PLAIN =
      Endpoint.deed("shelves.tidy", "/shelves/tidy", Shelf.class, Cleared.class).needs(MAY);
  private static final Endpoint<Shelf, Cleared> RISKY =
      Endpoint.deed("shelves.clear", "/shelves/clear", Shelf.class, Cleared.class)
          .needs(MAY)
          .with(Trait.RISKY);
  private static final Impact IMPACT = impact("first");

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final List<Confirm.Question> questions = new ArrayList<>();
  private final List<Cleared> done = new ArrayList<>();
  private final SimpleObjectProperty<Offer<Shelf>> offer =
      new SimpleObjectProperty<>(new Offer.Given<>(new Shelf("top")));

  @Test
  void aPlainDeedIsDoneAtOnceAndItsAnswerHandedOn() {
    api.on(PLAIN, _ -> FakeApi.done(new Cleared(3)));
    start(action(PLAIN, agreeing()));
    assertThat(done).containsExactly(new Cleared(3));
    assertThat(questions).isEmpty();
  }

  @Test
  void aRiskyDeedTellsItsImpactFirstAndIsDoneWithItsToken() {
    api.on(RISKY.preview(), _ -> FakeApi.done(IMPACT)).on(RISKY, _ -> FakeApi.done(new Cleared(3)));
    start(action(RISKY, agreeing()));
    assertThat(questions).extracting(Confirm.Question::impact).containsExactly(IMPACT);
    assertThat(api.calls().getLast().confirmation().impactToken()).contains("first");
    assertThat(done).hasSize(1);
  }

  @Test
  void whoSaysNoHasDoneNothing() {
    api.on(RISKY.preview(), _ -> FakeApi.done(IMPACT));
    var action = action(RISKY, (_, _, no) -> no.run());
    start(action);
    assertThat(api.calls()).hasSize(1);
    assertThat(action.state().get()).isEqualTo(new Action.State.Idle());
    assertThat(action.hindrance().get()).isEmpty();
  }

  @Test
  void whenThingsMoveMeanwhileTheNewImpactIsAskedAbout() {
    var tries = new ArrayList<Shelf>();
    api.on(RISKY.preview(), _ -> FakeApi.done(IMPACT))
        .on(
            RISKY,
            shelf -> {
              tries.add(shelf);
              return tries.size() == 1
                  ? FakeApi.refused(new Refusal.Moved(impact("second")))
                  : FakeApi.done(new Cleared(4));
            });
    start(action(RISKY, agreeing()));
    assertThat(questions)
        .extracting(Confirm.Question::shown)
        .containsExactly(Confirm.Shown.AT_FIRST, Confirm.Shown.AFTER_A_MOVE);
    assertThat(api.calls().getLast().confirmation().impactToken()).contains("second");
    assertThat(done).containsExactly(new Cleared(4));
  }

  @Test
  void pressedTwiceItIsDoneOnce() {
    api.on(PLAIN, _ -> FakeApi.done(new Cleared(3)));
    var action = action(PLAIN, agreeing());
    action.start();
    assertThat(action.hindrance().get()).contains(KitText.BUSY);
    start(action);
    assertThat(api.calls()).hasSize(1);
    assertThat(action.hindrance().get()).isEmpty();
  }

  @Test
  void withoutThePermissionItSaysSoAndDoesNothing() {
    var action = new Action<>(Desks.of(api, threads), PLAIN, KitText.RETRY, offer).then(done::add);
    assertThat(action.hindrance().get()).contains(KitText.NOT_PERMITTED);
    start(action);
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void whatIsMissingHindersItUntilItIsThere() {
    offer.set(new Offer.Missing<>(KitText.NOTHING_CHOSEN));
    var action = action(PLAIN, agreeing());
    assertThat(action.hindrance().get()).contains(KitText.NOTHING_CHOSEN);
    offer.set(new Offer.Given<>(new Shelf("top")));
    assertThat(action.hindrance().get()).isEmpty();
  }

  @Test
  void whatFailedCanBeTriedAgain() {
    api.on(PLAIN, _ -> FakeApi.refused(new Refusal.Conflict("shelf-in-use")));
    var action = action(PLAIN, agreeing());
    start(action);
    assertThat(action.state().get())
        .isInstanceOfSatisfying(
            Action.State.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("shelf-in-use"));
    assertThat(action.hindrance().get()).isEmpty();
  }

  @Test
  void whatMayHaveBeenDoneIsSentAgainUnderTheSameKeySoThatItIsDoneOnce() {
    api.on(RISKY.preview(), _ -> FakeApi.done(IMPACT))
        .on(RISKY, _ -> new Answer.Unreachable<>(false));
    var action = action(RISKY, agreeing());
    start(action);
    start(action);
    var deeds = api.calls().stream().filter(call -> call.endpoint().equals(RISKY.name())).toList();
    assertThat(deeds).hasSize(2);
    assertThat(deeds.getFirst().confirmation()).isEqualTo(deeds.getLast().confirmation());
    assertThat(deeds.getFirst().confirmation().key()).isPresent();
    assertThat(questions).hasSize(1);
  }

  @Test
  void anotherInputIsAnotherDeedUnderAnotherKey() {
    api.on(PLAIN, _ -> new Answer.Unreachable<>(false));
    var action = action(PLAIN, agreeing());
    start(action);
    offer.set(new Offer.Given<>(new Shelf("bottom")));
    start(action);
    assertThat(api.calls()).extracting(call -> call.confirmation().key()).doesNotHaveDuplicates();
  }

  private Action<Shelf, Cleared> action(Endpoint<Shelf, Cleared> endpoint, Confirm confirm) {
    return new Action<>(Desks.of(api, threads, confirm, MAY), endpoint, KitText.RETRY, offer)
        .then(done::add);
  }

  private Confirm agreeing() {
    return (question, yes, _) -> {
      questions.add(question);
      yes.run();
    };
  }

  private void start(Action<?, ?> action) {
    action.start();
    threads.run();
  }

  private static Impact impact(String token) {
    return Impact.of(List.of(), List.of(), Undo.IMPOSSIBLE).withToken(token);
  }
}
