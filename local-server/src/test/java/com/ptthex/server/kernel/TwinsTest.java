package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Speech.Words;
import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The same call sent once more while the first is under way, as by who lost patience. */
final class TwinsTest {
  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/test/say", Word.class, Word.class);
  private static final Endpoint<Word, Word> SECRET =
      Endpoint.deed("test.secret", "/test/secret", Word.class, Word.class)
          .with(Trait.SECRET_ANSWER);

  private final AtomicBoolean overtaken = new AtomicBoolean();
  private final AtomicInteger runs = new AtomicInteger();

  /** Serves it so that the first to come lets a twin begin and end before it goes on. */
  private void serve(
      TrialPipeline trial, Endpoint<Word, Word> endpoint, String twin, Runnable thenTheFirst) {
    trial.cases.serve(
        endpoint,
        (_, word) -> {
          var answer = new Word(word.word() + runs.incrementAndGet());
          if (overtaken.compareAndSet(false, true)) {
            CompletableFuture.supplyAsync(
                    () -> trial.pipeline.run(endpoint, trial.call("good", "k", twin)))
                .join();
            thenTheFirst.run();
          }
          return answer;
        });
  }

  private static void taken() {
    throw new Refusal.Conflict("taken").raise();
  }

  private static void nothing() {}

  @OnBothDatabases
  void bothGetTheAnswerOfWhoeverWasQuicker(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      serve(trial, SAY, "x", TwinsTest::nothing);
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x2");
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(1);
      assertThat(trial.ask(Integer.class, "select count(*) from replay")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void whoIsRefusedForWhatTheirTwinDidGetsItsAnswer(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      serve(trial, SAY, "x", TwinsTest::taken);
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x2");
      assertThat(trial.ask(String.class, "select outcome from audit")).isEqualTo("DONE");
    }
  }

  @OnBothDatabases
  void whoAsksForSomethingElseUnderTheKeyIsToldThatItIsTaken(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      serve(trial, SAY, "y", TwinsTest::nothing);
      assertThat(trial.refusal(SAY, trial.call("good", "k", "x")).code())
          .isEqualTo("idempotency-key-used");
      assertThat(trial.ask(Integer.class, "select count(*) from audit where outcome = 'DONE'"))
          .isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aSecretIsTellableToOneOfThemAlone(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      serve(trial, SECRET, "x", TwinsTest::taken);
      assertThat(trial.refusal(SECRET, trial.call("good", "k", "x")).code())
          .isEqualTo("answer-not-kept");
      assertThat(trial.ask(String.class, "select answer from replay")).isEmpty();
    }
  }

  @OnBothDatabases
  void aKeyThatCountsNoMoreIsUsedByOneOfThem(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      overtaken.set(true);
      serve(trial, SAY, "x", TwinsTest::nothing);
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x1");
      trial.clock.pass(Duration.ofHours(25));
      overtaken.set(false);
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x3");
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(2);
    }
  }

  @OnBothDatabases
  void whatAServerOfBeforeTookAndLeftWithoutAnAnswerIsDone(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      overtaken.set(true);
      serve(trial, SAY, "x", TwinsTest::nothing);
      trial.pipeline.run(SAY, trial.call("good", "k", "x"));
      trial.store.writing(db -> db.execute("update replay set answer = ''"));
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x2");
    }
  }

  @OnBothDatabases
  void nothingElseIsDoneUnderTheKeyOfABulkWhileItGoesOn(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var codes = new ArrayList<String>();
      hall.speech().whenSaid =
          _ -> codes.add(hall.trial().refusal(SAY, hall.trial().call("good", "k", "other")).code());
      assertThat(hall.speak(hall.seen("k", Words.of("one", "two"))).words())
          .containsExactly("one!", "two!");
      assertThat(codes).containsExactly("idempotency-key-used", "idempotency-key-used");
    }
  }
}
