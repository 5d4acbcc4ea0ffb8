package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class BulkTest {
  record Shelves(List<String> names) {}

  record Left(List<String> names) {}

  private static final Permission MAY = Permission.of("shelves.clear");
  private static final Endpoint<Shelves, Left> CLEAR =
      Endpoint.deed("shelves.bulk.clear", "/shelves/clear", Shelves.class, Left.class)
          .needs(MAY)
          .with(Trait.RISKY);
  private static final Impact IMPACT =
      Impact.of(List.of(), List.of(), Impact.Undo.IMPOSSIBLE).withToken("seen");
  private static final Bulk.State IDLE = new Bulk.State.Idle();

  private final ByHand threads = new ByHand();
  private final ByHand asking = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final List<String> keys = new ArrayList<>();
  private final FakeApi api =
      new FakeApi()
          .on(CLEAR.preview(), _ -> FakeApi.done(IMPACT))
          .on(CLEAR, _ -> FakeApi.done(new Left(List.of())));
  private final List<Bulk.State.Ended> ends = new ArrayList<>();
  private final List<Object> chosen = new ArrayList<>();
  private final SimpleObjectProperty<Offer<Shelves>> offer =
      new SimpleObjectProperty<>(new Offer.Given<>(new Shelves(List.of("a", "b", "c"))));
  private final Bulk<Shelves, Left> bulk = bulk(Desks.AGREES);

  private Bulk<Shelves, Left> bulk(Confirm confirm) {
    var action = new Action<>(Desks.of(api, threads, confirm, MAY), CLEAR, KitText.UNDO, offer);
    return new Bulk<>(
            action,
            input -> input.names().size(),
            (_, answer) ->
                answer.names().stream()
                    .map(name -> new Bulk.Left(name, name, "shelf-in-use", Map.of()))
                    .toList())
        .then(ends::add)
        .chooses(left -> left.forEach(it -> chosen.add(it.id())));
  }

  private void answers(Answer<Left> answer) {
    api.on(CLEAR, _ -> answer);
  }

  private void start() {
    bulk.start();
    threads.run();
  }

  @Test
  void whereAllIsDoneThereIsNothingLeftToRead() {
    start();
    assertThat(ends).containsExactly(new Bulk.State.Ended(3, List.of()));
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
    assertThat(bulk.hindrance().get()).isEmpty();
  }

  @Test
  void itRunsFromWhenItIsSentAndNotWhileItIsDecided() {
    bulk.start();
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
    threads.workAway();
    threads.comeBack();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3));
    assertThat(bulk.hindrance().get()).contains(KitText.BUSY);
    threads.run();
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
  }

  private void tells(Supplier<Answer<Integer>> settled) {
    bulk.tells(
        Desks.of(api, asking, later, Desks.AGREES),
        key -> {
          keys.add(key.value());
          return settled.get();
        });
  }

  /** Sent, and not answered yet. */
  private void send() {
    bulk.start();
    threads.workAway();
    threads.comeBack();
  }

  @Test
  void howFarItIsIsToldAgainAndAgainUnderItsOwnKey() {
    tells(() -> FakeApi.done(keys.size()));
    send();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3));
    for (var settled = 1; settled <= 3; settled++) {
      later.pass();
      asking.run();
      assertThat(bulk.standing().get())
          .isEqualTo(new Bulk.State.Running(3, OptionalInt.of(settled)));
    }
    threads.run();
    assertThat(keys).containsOnly(deeds().getFirst().confirmation().key().orElseThrow());
  }

  @Test
  void itIsNotAskedAgainBeforeItHasAnswered() {
    tells(() -> FakeApi.done(1));
    send();
    for (var seconds = 0; seconds < 5; seconds++) {
      later.pass();
    }
    asking.run();
    assertThat(keys).hasSize(1);
  }

  @Test
  void whatHasEndedOrNotBegunIsNotAskedAbout() {
    tells(() -> FakeApi.done(1));
    later.pass();
    send();
    later.pass();
    threads.run();
    asking.run();
    for (var seconds = 0; seconds < 5; seconds++) {
      later.pass();
      asking.run();
    }
    assertThat(keys).as("the one that was under way when it ended").hasSize(1);
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
  }

  @Test
  void theNextOneIsAskedAboutOnceASecondToo() {
    tells(() -> FakeApi.done(1));
    send();
    threads.run();
    send();
    later.pass();
    asking.run();
    threads.run();
    assertThat(keys).containsExactly(deeds().getLast().confirmation().key().orElseThrow());
  }

  @Test
  void itNeverGoesBack() {
    var far = new AtomicInteger(2);
    tells(() -> FakeApi.done(far.get()));
    send();
    later.pass();
    asking.run();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3, OptionalInt.of(2)));
    far.set(1);
    later.pass();
    asking.run();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3, OptionalInt.of(2)));
    far.set(30);
    later.pass();
    asking.run();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3, OptionalInt.of(3)));
  }

  @Test
  void whereNobodyCanTellItOnlyGoesOnAndIsAskedAgain() {
    tells(
        () ->
            keys.size() == 1
                ? FakeApi.refused(new Refusal.Unavailable("too-busy"))
                : FakeApi.done(2));
    send();
    later.pass();
    asking.run();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3));
    later.pass();
    asking.run();
    assertThat(bulk.standing().get()).isEqualTo(new Bulk.State.Running(3, OptionalInt.of(2)));
  }

  @Test
  void whatWasNotDoneIsToldAndChosenAgainForWhoeverWaited() {
    answers(FakeApi.done(new Left(List.of("b"))));
    start();
    assertThat(bulk.standing().get())
        .isInstanceOfSatisfying(Bulk.State.Ended.class, end -> assertThat(end.done()).isEqualTo(2));
    assertThat(chosen).containsExactly("b");
    bulk.close();
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
  }

  @Test
  void whoLeftItAndChoseSomethingElseKeepsTheirChoiceUntilTheyAskForMore() {
    answers(FakeApi.done(new Left(List.of("b"))));
    bulk.start();
    threads.workAway();
    threads.comeBack();
    bulk.leave();
    threads.run();
    assertThat(bulk.standing().get()).isInstanceOf(Bulk.State.Ended.class);
    assertThat(bulk.left().get()).isTrue();
    assertThat(chosen).isEmpty();
    bulk.chooseLeft();
    assertThat(chosen).containsExactly("b");
  }

  @Test
  void whatNobodyKnowsTheEndOfGoesOnUnderItsKeyAndHoldsUpTheNext() {
    answers(new Answer.Unreachable<>(false));
    start();
    assertThat(bulk.standing().get()).isInstanceOf(Bulk.State.Unknown.class);
    assertThat(bulk.state().get()).isEqualTo(new Action.State.Idle());
    offer.set(new Offer.Given<>(new Shelves(List.of("d", "e"))));
    start();
    assertThat(deeds()).hasSize(1);
    answers(FakeApi.done(new Left(List.of())));
    bulk.goOn();
    threads.run();
    assertThat(deeds()).hasSize(2);
    assertThat(deeds().getFirst()).isEqualTo(deeds().getLast());
    assertThat(ends).containsExactly(new Bulk.State.Ended(3, List.of()));
    assertThat(bulk.hindrance().get()).isEmpty();
  }

  @Test
  void whoGivesUpOnWhatIsUnknownMayStartAnother() {
    answers(FakeApi.refused(new Refusal.OutcomeUnknown("bulk-interrupted")));
    start();
    bulk.close();
    assertThat(bulk.hindrance().get()).isEmpty();
    start();
    assertThat(deeds().getFirst().confirmation().key())
        .isNotEqualTo(deeds().getLast().confirmation().key());
  }

  @Test
  void aPlainRefusalOfItAllIsToldWhereItWasWanted() {
    answers(FakeApi.refused(new Refusal.Unavailable("too-busy")));
    start();
    assertThat(bulk.standing().get()).isEqualTo(IDLE);
    assertThat(bulk.state().get()).isInstanceOf(Action.State.Failed.class);
    assertThat(ends).isEmpty();
  }

  @Test
  void whenThingsMovedItWaitsForAnotherYesBeforeItRunsAgain() {
    var answers = new ArrayList<Runnable>();
    var asking = bulk((_, yes, _) -> answers.add(yes));
    api.on(CLEAR, _ -> FakeApi.refused(new Refusal.Moved(IMPACT)));
    asking.start();
    threads.run();
    answers.getLast().run();
    threads.run();
    assertThat(asking.standing().get()).isEqualTo(IDLE);
    assertThat(answers).hasSize(2);
  }

  private List<FakeApi.Call> deeds() {
    return api.calls().stream().filter(call -> call.endpoint().equals(CLEAR.name())).toList();
  }
}
