package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Effect.Attempt;
import com.ptthex.server.kernel.intent.Effect.Outcome;
import com.ptthex.server.kernel.intent.Effect.Settling;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.intent.Workers;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.IntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is stored to be done outside is done, and what came of it is written down. */
final class WorkersTest {
  private static final EventType SENT = EventType.of("test.sent", Permission.of("test.hear"));

  private static final Patience PATIENCE =
      new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final Queue<Word> LETTERS = new Queue<>("letters", Word.class, 4, PATIENCE);
  private static final Endpoint<Word, Word> WRITE =
      Endpoint.deed("test.write", "/test/write", Word.class, Word.class);

  private record Letters(BlockingQueue<Attempt<Word>> sent, Function<Attempt<Word>, Outcome> how)
      implements Effect<Word> {
    static Letters sending(Function<Attempt<Word>, Outcome> how) {
      return new Letters(new LinkedBlockingQueue<>(), how);
    }

    @Override
    public Queue<Word> queue() {
      return LETTERS;
    }

    @Override
    public Outcome attempt(Attempt<Word> attempt) {
      sent.add(attempt);
      return how.apply(attempt);
    }

    Attempt<Word> next() throws InterruptedException {
      var attempt = sent.poll(30, TimeUnit.SECONDS);
      assertThat(attempt).as("an attempt").isNotNull();
      return attempt;
    }
  }

  private static Workers workers(TrialPipeline trial, Intents intents, Letters letters) {
    var ground = new Ground(trial.store, trial.ledger, trial.pipeline, trial.clock);
    var workers = new Workers(ground, intents, List.of(letters));
    workers.start();
    return workers;
  }

  private static Intents serving(TrialPipeline trial) {
    var intents = new Intents((_, _) -> {});
    intents.serve(trial.cases);
    trial.cases.serve(
        WRITE,
        (work, word) -> {
          Intents.add(work, LETTERS, trial.unit, word);
          if (word.word().equals("fail")) {
            throw new IllegalStateException("after the intent");
          }
          return word;
        });
    return intents;
  }

  private static void write(TrialPipeline trial, String word) {
    trial.pipeline.run(WRITE, trial.call("good", "key-" + word.hashCode(), word));
  }

  private static void untilAll(TrialPipeline trial, String state, int count) {
    var sql = "select count(*) from intent where state = '" + state + "'";
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (trial.ask(Integer.class, sql) < count && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(trial.ask(Integer.class, sql)).isEqualTo(count);
  }

  @OnBothDatabases
  void anIntentIsDoneOnceAndItsOutcomeIsADeedOfItsOwn(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database)) {
      var intents = serving(trial);
      var letters =
          Letters.sending(
              attempt ->
                  new Outcome.Done(
                      work ->
                          work.emit(
                              new Event(SENT, attempt.intent().value(), trial.unit, Map.of()))));
      try (var _ = workers(trial, intents, letters)) {
        write(trial, "hello");
        assertThat(letters.next().payload()).isEqualTo(new Word("hello"));
        untilAll(trial, "DONE", 1);
      }
      assertThat(letters.sent()).isEmpty();
      assertThat(trial.happened())
          .filteredOn(event -> event.is(SENT) && event.row().caller().equals("machine:worker"))
          .extracting(event -> event.row().endpoint())
          .containsExactly("intents.settle");
    }
  }

  @OnBothDatabases
  void anIntentOfADeedThatFailedWasNeverThere(TestDatabase database) {
    try (var trial = new TrialPipeline(database)) {
      serving(trial);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> write(trial, "fail")))
          .hasMessage("after the intent");
      assertThat(trial.ask(Integer.class, "select count(*) from intent")).isZero();
    }
  }

  @OnBothDatabases
  void whatFailsIsTriedLessAndLessOftenAndAtLastIsDead(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database)) {
      var intents = serving(trial);
      var letters = Letters.sending(_ -> new Outcome.Again("no-stamps"));
      try (var _ = workers(trial, intents, letters)) {
        write(trial, "hello");
        for (var attempt = 1; attempt <= 3; attempt++) {
          assertThat(letters.next()).extracting(Attempt::number).isEqualTo(attempt);
          assertThat(letters.sent()).as("before its pause is over").isEmpty();
          untilAll(trial, attempt < 3 ? "WAITING" : "DEAD", 1);
          trial.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(trial.ask(String.class, "select fault from intent")).isEqualTo("no-stamps");
      }
      assertThat(letters.sent()).isEmpty();
    }
  }

  @OnBothDatabases
  void afterAnAttemptThatMayHaveHappenedTheNextOneIsTold(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database)) {
      var intents = serving(trial);
      var letters =
          Letters.sending(
              attempt -> {
                if (attempt.number() == 1) {
                  throw new IllegalStateException("half way to the letter box");
                }
                return new Outcome.Done(Settling.NOTHING_MORE);
              });
      try (var _ = workers(trial, intents, letters)) {
        write(trial, "hello");
        assertThat(letters.next().mayHaveHappened()).isFalse();
        untilAll(trial, "WAITING", 1);
        trial.clock.pass(Duration.ofMinutes(1));
        assertThat(letters.next().mayHaveHappened()).isTrue();
        untilAll(trial, "DONE", 1);
      }
    }
  }

  @OnBothDatabases
  void aLeaseThatEndedIsTakenOverWithDoubt(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database)) {
      var intents = serving(trial);
      var letters = Letters.sending(_ -> new Outcome.Done(Settling.NOTHING_MORE));
      write(trial, "hello");
      lease(trial, trial.clock.instant().minusSeconds(1));
      try (var _ = workers(trial, intents, letters)) {
        var attempt = letters.next();
        assertThat(attempt.mayHaveHappened()).isTrue();
        assertThat(attempt.number()).isEqualTo(2);
        untilAll(trial, "DONE", 1);
      }
    }
  }

  /** As a server leaves it that was killed in the middle. */
  private static void lease(TrialPipeline trial, Instant until) {
    var _ =
        trial.store.<Integer>writing(
            db ->
                db.createUpdate(
                        "update intent set state = 'LEASED', attempts = 1, lease = :lease,"
                            + " lease_until = :until")
                    .bind("lease", IntentId.made().value())
                    .bind("until", until)
                    .execute());
  }

  @Test
  void aServerWhoseClockIsAheadEndsNobodysLease() throws Exception {
    try (var trial = new TrialPipeline(TestDatabase.POSTGRES)) {
      var intents = serving(trial);
      var letters = Letters.sending(_ -> new Outcome.Done(Settling.NOTHING_MORE));
      write(trial, "of another server");
      lease(trial, Instant.now().plus(PATIENCE.lease()));
      trial.clock.pass(Duration.ofDays(3_650));
      try (var _ = workers(trial, intents, letters)) {
        write(trial, "of anybody");
        assertThat(letters.next().payload()).isEqualTo(new Word("of anybody"));
        untilAll(trial, "DONE", 1);
      }
      assertThat(trial.ask(Integer.class, "select count(*) from intent where state = 'LEASED'"))
          .isEqualTo(1);
    }
  }

  @Test
  void theLeasesOfAServerWhoseClockIsBehindHold() throws Exception {
    try (var trial = new TrialPipeline(TestDatabase.POSTGRES)) {
      var intents = serving(trial);
      var leases = new LinkedBlockingQueue<Integer>();
      var letters =
          Letters.sending(
              _ -> {
                leases.add(
                    trial.ask(
                        Integer.class,
                        "select count(*) from intent where lease_until > current_timestamp"));
                return new Outcome.Done(Settling.NOTHING_MORE);
              });
      try (var _ = workers(trial, intents, letters)) {
        // The clock of a trial stands months before that of its database.
        write(trial, "hello");
        untilAll(trial, "DONE", 1);
      }
      assertThat(leases.take()).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aPausedQueueGivesNothingOutAndLosesNothing(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database)) {
      var intents = serving(trial);
      var letters = Letters.sending(_ -> new Outcome.Done(Settling.NOTHING_MORE));
      trial.store.writing(
          db ->
              db.createUpdate(
                      "insert into paused_queue (queue, since, by_name, reason)"
                          + " values ('letters', :now, 'Tester', 'strike')")
                  .bind("now", trial.clock.instant())
                  .execute());
      try (var _ = workers(trial, intents, letters)) {
        write(trial, "hello");
        assertThat(letters.sent().poll(1500, TimeUnit.MILLISECONDS)).isNull();
        trial.store.writing(db -> db.execute("delete from paused_queue"));
        letters.next();
        untilAll(trial, "DONE", 1);
      }
    }
  }

  @Test
  void serversOfOneDatabaseShareTheWorkAndNoneDoesTheOthers() throws Exception {
    var done = new ConcurrentHashMap<IntentId, AtomicInteger>();
    try (var trial = new TrialPipeline(TestDatabase.POSTGRES)) {
      var intents = serving(trial);
      IntStream.range(0, 60).forEach(count -> write(trial, "letter " + count));
      var letters =
          Letters.sending(
              attempt -> {
                done.computeIfAbsent(attempt.intent(), _ -> new AtomicInteger()).incrementAndGet();
                return new Outcome.Done(Settling.NOTHING_MORE);
              });
      try (var _ = workers(trial, intents, letters);
          var _ = workers(trial, intents, letters);
          var _ = workers(trial, intents, letters)) {
        untilAll(trial, "DONE", 60);
      }
      assertThat(done).hasSize(60);
      assertThat(done.values()).allSatisfy(count -> assertThat(count).hasValue(1));
    }
  }
}
