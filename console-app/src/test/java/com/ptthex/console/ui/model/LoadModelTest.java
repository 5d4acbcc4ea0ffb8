package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.live.Bookmark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LoadModelTest {
  private static final LiveState LIVE = new LiveState.Live(new Bookmark("1.9.0"), Desks.NOW);
  private static final Instant LATER = Desks.NOW.plusSeconds(60);
  private static final LiveState LOST = new LiveState.Stale(Optional.empty(), LATER, "silent");

  private final ByHand threads = new ByHand();
  private Answer<List<String>> answer = FakeApi.done(List.of("one"));
  private int asked;
  private final LoadModel<List<String>> model =
      new LoadModel<>(
          Desks.of(new FakeApi(), threads),
          () -> {
            asked++;
            return answer;
          },
          List::isEmpty);

  @Test
  void isLoadingUntilTheAnswerIsThere() {
    model.reload();
    assertThat(model.load().get()).isEqualTo(new Load.Loading<>());
    threads.run();
    assertThat(model.load().get()).isEqualTo(new Load.Ready<>(List.of("one")));
  }

  @Test
  void nothingToShowIsEmptyAndNoFailure() {
    assertThat(after(FakeApi.done(List.of()))).isEqualTo(new Load.Empty<>());
  }

  @Test
  void whatAReaderMayNotSeeIsDeniedEvenWhenItWasSeenBefore() {
    after(FakeApi.done(List.of("one")));
    assertThat(after(FakeApi.refused(new Refusal.Denied("permission-missing", Map.of()))))
        .isInstanceOf(Load.Denied.class);
    model.follow(LOST);
    assertThat(model.load().get()).isInstanceOf(Load.Denied.class);
  }

  @Test
  void aServerThatIsAwayFailsWhatWasNeverThereAndAgesWhatWas() {
    assertThat(after(new Answer.Unreachable<>(true))).isInstanceOf(Load.Failed.class);
    after(FakeApi.done(List.of("one")));
    assertThat(after(new Answer.Unreachable<>(true)))
        .isEqualTo(new Load.Stale<>(List.of("one"), Desks.NOW));
  }

  @Test
  void aQuestionThatIsWrongFailsEvenWhenSomethingWasThere() {
    after(FakeApi.done(List.of("one")));
    assertThat(after(FakeApi.refused(new Refusal.NotFound("number-not-found"))))
        .isInstanceOf(Load.Failed.class);
  }

  @Test
  void aLostFeedTurnsWhatIsShownStaleAtOnce() {
    after(FakeApi.done(List.of("one")));
    model.follow(LOST);
    assertThat(model.load().get()).isEqualTo(new Load.Stale<>(List.of("one"), LATER));
  }

  @Test
  void anAnswerThatComesWhileTheFeedIsLostIsStaleTooSinceNobodyTellsOfChanges() {
    model.follow(LOST);
    assertThat(after(FakeApi.done(List.of("one"))))
        .isEqualTo(new Load.Stale<>(List.of("one"), Desks.NOW));
  }

  @Test
  void whenTheFeedIsBackAllIsAskedAgain() {
    after(FakeApi.done(List.of("one")));
    model.follow(LOST);
    answer = FakeApi.done(List.of("two"));
    model.follow(LIVE);
    threads.run();
    assertThat(model.load().get()).isEqualTo(new Load.Ready<>(List.of("two")));
  }

  @Test
  void aFeedThatWasNeverLostAsksNothing() {
    after(FakeApi.done(List.of("one")));
    model.follow(LIVE);
    threads.run();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void anotherQuestionForgetsTheOldAnswer() {
    after(FakeApi.done(List.of("one")));
    model.restart();
    assertThat(model.load().get()).isEqualTo(new Load.Loading<>());
  }

  @Test
  void newsThatComeFasterThanAnswersStillGetOneAndAreAskedAboutOnceMore() {
    model.reload();
    for (var news = 0; news < 20; news++) {
      threads.workAway();
      model.reload();
      threads.comeBack();
      assertThat(model.load().get()).isInstanceOf(Load.Ready.class);
    }
    answer = FakeApi.done(List.of("two"));
    model.reload();
    model.reload();
    threads.run();
    assertThat(model.load().get()).isEqualTo(new Load.Ready<>(List.of("two")));
    assertThat(asked).isEqualTo(22);
  }

  @Test
  void theAnswerToAnotherQuestionIsNotShown() {
    model.reload();
    threads.workAway();
    answer = FakeApi.done(List.of("two"));
    model.restart();
    threads.comeBack();
    assertThat(model.load().get()).isEqualTo(new Load.Loading<>());
    threads.run();
    assertThat(model.load().get()).isEqualTo(new Load.Ready<>(List.of("two")));
  }

  @Test
  void anAnswerAskedForBeforeTheFeedWasBackIsStaleUntilItIsAskedAnew() {
    after(FakeApi.done(List.of("one")));
    model.reload();
    threads.workAway();
    model.follow(LOST);
    model.follow(LIVE);
    threads.comeBack();
    assertThat(model.load().get()).isInstanceOf(Load.Stale.class);
    threads.run();
    assertThat(model.load().get()).isInstanceOf(Load.Ready.class);
  }

  @Test
  void aMistakeOfOursIsShownWithAnIncidentInsteadOfWaitingForEver() {
    var broken =
        new LoadModel<List<String>>(
            Desks.of(new FakeApi(), threads),
            () -> {
              throw new IllegalStateException("a mistake");
            },
            List::isEmpty);
    broken.reload();
    threads.run();
    assertThat(broken.load().get())
        .isInstanceOfSatisfying(
            Load.Failed.class, failed -> assertThat(failed.problem().incident()).isPresent());
  }

  private Load<List<String>> after(Answer<List<String>> next) {
    answer = next;
    model.reload();
    threads.run();
    return model.load().get();
  }
}
