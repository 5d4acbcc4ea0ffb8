package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Audit;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The order in which a call is judged and recorded, with endpoints made for the purpose. */
final class PipelineTest {

  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/test/say", Word.class, Word.class);
  private static final Endpoint<Word, Word> SAY_AGAIN_WHO =
      Endpoint.deed("test.step-up", "/test/step-up", Word.class, Word.class).with(Trait.STEP_UP);
  private static final Endpoint<Word, Word> SECRET =
      Endpoint.deed("test.secret", "/test/secret", Word.class, Word.class)
          .with(Trait.SECRET_ANSWER);
  private static final EventType SAID = EventType.of("test.said", Permission.of("test.hear"));

  @OnBothDatabases
  void aCallIsJudgedInOneOrderAndDecodedOnlyWhenItMayBeRead(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY_AGAIN_WHO, (_, word) -> word);
      trial.pipeline.run(SAY_AGAIN_WHO, trial.call("good", "k1", "hello"));
      assertThat(trial.asked)
          .containsExactly("identity", "licence", "permission", "decode", "step-up");

      trial.asked.clear();
      trial.allowed = false;
      assertThat(trial.refusal(SAY_AGAIN_WHO, trial.call("good", "k2", "hello")))
          .isInstanceOf(Refusal.Denied.class);
      assertThat(trial.asked).containsExactly("identity", "licence", "permission");

      trial.asked.clear();
      trial.licensed = false;
      assertThat(trial.refusal(SAY_AGAIN_WHO, trial.call("good", "k3", "hello")))
          .isInstanceOf(Refusal.Unlicensed.class);
      assertThat(trial.asked).containsExactly("identity", "licence");

      trial.asked.clear();
      assertThat(trial.refusal(SAY_AGAIN_WHO, trial.call("bad", "k4", "hello")))
          .isInstanceOf(Refusal.SignIn.class);
      assertThat(trial.asked).isEmpty();
    }
  }

  @OnBothDatabases
  void aDeedThatAsksForMoreProofIsRefusedWithoutIt(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY_AGAIN_WHO, (_, word) -> word);
      trial.proved = false;
      assertThat(trial.refusal(SAY_AGAIN_WHO, trial.call("good", "k", "hello")))
          .isInstanceOf(Refusal.StepUp.class);
    }
  }

  @OnBothDatabases
  void whatIsPaidForATryStaysPaidWhenTheTryIsRefused(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serveAtAPrice(
          SAY,
          (work, word) -> {
            work.guard("paid-" + word.word());
            return Nothing.NOTHING;
          },
          (work, word) -> {
            work.guard("tried-" + word.word());
            throw new Refusal.Conflict("not-that-word").raise();
          });
      assertThat(trial.refusal(SAY, trial.call("good", "k", "hello")).code())
          .isEqualTo("not-that-word");
      assertThat(trial.ask(String.class, "select rule from guard where rule like '%-hello'"))
          .isEqualTo("paid-hello");

      trial.allowed = false;
      assertThat(trial.refusal(SAY, trial.call("good", "k", "again")))
          .as("nobody pays for what they may not try")
          .isInstanceOf(Refusal.Denied.class);
      assertThat(trial.ask(Integer.class, "select count(*) from guard where rule like '%-again'"))
          .isZero();
    }
  }

  @OnBothDatabases
  void auditRowAndEventsBelongToTheDeedsOwnTransaction(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(
          SAY,
          (work, word) -> {
            work.emit(Event.of(SAID, AccountId.made(), trial.unit));
            if (word.word().equals("fail")) {
              throw new Refusal.Conflict("not-that-word").raise();
            }
            return word;
          });
      trial.pipeline.run(SAY, trial.call("good", "k1", "hello"));
      assertThat(trial.refusal(SAY, trial.call("good", "k2", "fail")).code())
          .isEqualTo("not-that-word");

      assertThat(trial.ask(String.class, "select trace from audit where outcome = 'DONE'"))
          .isEqualTo("trace-of-hello");
      assertThat(trial.ask(String.class, "select trace from audit where outcome = 'REFUSED'"))
          .isEqualTo("trace-of-fail");
      assertThat(trial.happened())
          .singleElement()
          .extracting(event -> event.row().outcome())
          .isEqualTo("DONE");
    }
  }

  @OnBothDatabases
  void aRefusedDeedLeavesItsKeyFree(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var fails = new AtomicInteger(1);
      trial.cases.serve(
          SAY,
          (_, word) -> {
            if (fails.getAndDecrement() > 0) {
              throw new Refusal.Conflict("not-now").raise();
            }
            return word;
          });
      assertThat(trial.refusal(SAY, trial.call("good", "k", "hello")).code()).isEqualTo("not-now");
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "hello")))
          .isEqualTo(new Word("hello"));
    }
  }

  @OnBothDatabases
  void aKeyIsKeptADayAndThenFree(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var done = new AtomicInteger();
      trial.cases.serve(SAY, (_, word) -> new Word(word.word() + done.incrementAndGet()));
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x1");
      trial.clock.pass(Duration.ofHours(23));
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x1");
      trial.clock.pass(Duration.ofHours(2));
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k", "x")).word()).isEqualTo("x2");
    }
  }

  @OnBothDatabases
  void oldKeysArePutAway(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var housekeeping = new Housekeeping(trial.store, trial.clock);
      trial.cases.serve(SAY, (_, word) -> word);
      trial.pipeline.run(SAY, trial.call("good", "old", "x"));
      trial.clock.pass(Duration.ofHours(25));
      trial.pipeline.run(SAY, trial.call("good", "new", "x"));
      assertThat(housekeeping.tidy()).isEqualTo(1);
      assertThat(trial.ask(String.class, "select replay_key from replay")).isEqualTo("new");
    }
  }

  @OnBothDatabases
  void aReadThatSaysSoIsAuditedToo(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      var reveal =
          Endpoint.read("test.reveal", "/test/reveal", Word.class, Word.class).audited(Audit.EACH);
      trial.cases.serve(reveal, (_, word) -> word);
      trial.pipeline.run(reveal, trial.call("good", "k", "x"));
      assertThat(trial.ask(String.class, "select endpoint from audit")).isEqualTo("test.reveal");
    }
  }

  @OnBothDatabases
  void aDeedWithoutAKeyIsRefused(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY, (_, word) -> word);
      assertThat(trial.refusal(SAY, trial.call("good", "not a key", "x")))
          .isInstanceOfSatisfying(
              Refusal.Invalid.class,
              invalid ->
                  assertThat(invalid.fields().getFirst().field()).isEqualTo("Idempotency-Key"));
    }
  }

  @OnBothDatabases
  void aSecretAnswerIsNotKept(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SECRET, (_, _) -> new Word("the secret"));
      trial.pipeline.run(SECRET, trial.call("good", "k", "x"));
      assertThat(trial.ask(String.class, "select answer from replay")).isEmpty();
      assertThat(trial.refusal(SECRET, trial.call("good", "k", "x")).code())
          .isEqualTo("answer-not-kept");
    }
  }

  @OnBothDatabases
  void refusalsThatRepeatAreCountedInOneMoreRow(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(
          SAY,
          (_, _) -> {
            throw new Refusal.Conflict("no").raise();
          });
      for (var count = 0; count < 7; count++) {
        trial.refusal(SAY, trial.call("good", "k", "x"));
      }
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(1);
      trial.pipeline.close();
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(2);
      assertThat(trial.ask(Integer.class, "select sum(times) from audit")).isEqualTo(7);
    }
  }

  @OnBothDatabases
  void guessingTokensUsesUpTheAddressAndNotTheCaller(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      trial.cases.serve(SAY, (_, word) -> word);
      trial.pipeline.run(SAY, trial.call("good", "k0", "x"));
      var refusals =
          Stream.iterate(1, count -> count + 1)
              .limit(10)
              .map(count -> trial.refusal(SAY, trial.call("guess" + count, "k", "x")))
              .toList();
      assertThat(refusals).hasAtLeastOneElementOfType(Refusal.TooMany.class);
      assertThat(trial.pipeline.run(SAY, trial.call("good", "k1", "x"))).isNotNull();
    }
  }

  @OnBothDatabases
  void deedsThatDeadlockAreTriedAgainAndBothHappen(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      trial.store.writing(
          db -> db.execute("insert into guard (rule) values ('first'), ('second')"));
      var crossing = new CyclicBarrier(2);
      var attempts = new AtomicInteger();
      trial.cases.serve(
          SAY,
          (work, word) -> {
            var other = word.word().equals("first") ? "second" : "first";
            work.guard(word.word());
            if (attempts.incrementAndGet() <= 2) {
              await(crossing);
            }
            work.guard(other);
            return word;
          });
      var both =
          people.invokeAll(
              Stream.of("first", "second")
                  .<java.util.concurrent.Callable<Word>>map(
                      word -> () -> trial.pipeline.run(SAY, trial.call("good", word, word)))
                  .toList());
      assertThat(both).extracting(done -> done.get().word()).containsExactly("first", "second");
      assertThat(attempts.get()).isGreaterThan(2);
      assertThat(trial.ask(Integer.class, "select count(*) from audit")).isEqualTo(2);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception failure) { // whatever stops the wait fails the test
      throw new IllegalStateException(failure);
    }
  }
}
