package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import java.util.Map;
import java.util.Optional;

/** What somebody wanted in vain may concern others, who hear of it by events. */
final class RefusalsTellTest {
  private static final Endpoint<Word, Word> WANT =
      Endpoint.deed("test.want", "/want", Word.class, Word.class);
  private static final Endpoint<Word, Word> RISK =
      Endpoint.deed("test.risk", "/risk", Word.class, Word.class).with(Trait.RISKY);
  private static final EventType WANTED = EventType.of("test.wanted", Permission.of("test.hear"));
  private static final Map<String, AccountId> SUBJECTS =
      Map.of("a", AccountId.made(), "b", AccountId.made());

  private static void mayWant(Work work, TrialPipeline trial, Word word) {
    var subject = Optional.ofNullable(SUBJECTS.get(word.word())).orElseThrow();
    work.emitIfRefused(Event.of(WANTED, subject, trial.unit));
  }

  private static RuntimeException inVain() {
    return new Refusal.Conflict("in-vain").raise();
  }

  private static long told(TrialPipeline trial) {
    return trial.happened().stream()
        .filter(event -> event.is(WANTED) && !event.isDone())
        .filter(event -> event.row().code().equals(Optional.of("in-vain")))
        .count();
  }

  private static int events(TrialPipeline trial) {
    return trial.happened().size();
  }

  @OnBothDatabases
  void whatIsWantedInVainIsToldOnceAMinuteForEachThing(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(
          WANT,
          (work, word) -> {
            mayWant(work, trial, word);
            throw inVain();
          });
      for (var key = 0; key < 3; key++) {
        trial.refusal(WANT, trial.call("good", "a" + key, "a"));
        trial.refusal(WANT, trial.call("good", "b" + key, "b"));
      }
      assertThat(told(trial)).isEqualTo(2);
      // The minute is over: those that were counted tell once more, in their one row.
      trial.pipeline.close();
      assertThat(told(trial)).isEqualTo(4);
      assertThat(trial.ask(Integer.class, "select sum(times) from audit")).isEqualTo(6);
    }
  }

  @OnBothDatabases
  void whatIsGrantedTellsNothingOfTheKind(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(
          WANT,
          (work, word) -> {
            mayWant(work, trial, word);
            return word;
          });
      trial.pipeline.run(WANT, trial.call("good", "k", "a"));
      assertThat(events(trial)).isZero();
    }
  }

  @OnBothDatabases
  void lookingAtWhatADeedWouldDoIsNoAttempt(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.<Word, Word>servePlanned(
          RISK,
          (work, word) -> {
            mayWant(work, trial, word);
            throw inVain();
          });
      trial.refusal(RISK, trial.call("good", "k", "a"));
      assertThat(events(trial)).isEqualTo(1);
      assertThat(
              catchThrowable(
                  () -> trial.pipeline.run(RISK.preview(), trial.call("good", "k", "b"))))
          .hasMessage("in-vain");
      assertThat(events(trial)).isEqualTo(1);
    }
  }
}
