package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Effect.Attempt;
import com.ptthex.server.kernel.intent.Effect.Outcome;
import com.ptthex.server.kernel.intent.Effect.Settling;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.intent.Workers;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What workers do when something fails that should not. */
final class WorkersInTroubleTest {
  private static final Patience PATIENCE =
      new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(1));
  private static final EventType DEAD = EventType.of("test.dead", Permission.of("test.hear"));
  private static final Endpoint<Word, Word> WRITE =
      Endpoint.deed("test.write", "/test/write", Word.class, Word.class);

  private final TrialPipeline trial = new TrialPipeline(TestDatabase.H2);
  private final BlockingQueue<Attempt<Word>> sent = new LinkedBlockingQueue<>();
  private final Intents intents =
      new Intents(
          (work, death) ->
              work.emit(
                  new Event(
                      DEAD,
                      death.intent().value(),
                      death.unit(),
                      Map.of("queue", death.queue(), "fault", death.fault()))));

  WorkersInTroubleTest() {
    intents.serve(trial.cases);
    trial.cases.serve(
        WRITE,
        (work, word) -> {
          Intents.add(work, queue(word.word()), trial.unit, word);
          return word;
        });
  }

  @AfterEach
  void close() {
    trial.close();
  }

  private static Queue<Word> queue(String name) {
    return new Queue<>(name, Word.class, 1, PATIENCE);
  }

  private record Sending(
      Queue<Word> queue, BlockingQueue<Attempt<Word>> sent, Function<Attempt<Word>, Outcome> how)
      implements Effect<Word> {
    @Override
    public Outcome attempt(Attempt<Word> attempt) {
      sent.add(attempt);
      return how.apply(attempt);
    }
  }

  private Effect<Word> sending(String queue, Function<Attempt<Word>, Outcome> how) {
    return new Sending(queue(queue), sent, how);
  }

  private Workers workers(Ledger ledger, Effect<?>... effects) {
    var ground = new Ground(trial.store, ledger, trial.pipeline, trial.clock);
    var workers = new Workers(ground, intents, List.of(effects));
    workers.start();
    return workers;
  }

  private void write(String queue) {
    trial.pipeline.run(WRITE, trial.call("good", "key-" + queue, queue));
  }

  private Attempt<Word> next() throws InterruptedException {
    var attempt = sent.poll(30, TimeUnit.SECONDS);
    assertThat(attempt).as("an attempt").isNotNull();
    return attempt;
  }

  private void until(String condition) {
    var sql = "select count(*) from intent where " + condition;
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (trial.ask(Integer.class, sql) != 1 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(trial.ask(Integer.class, sql)).as(condition).isEqualTo(1);
  }

  private static Outcome done() {
    return new Outcome.Done(Settling.NOTHING_MORE);
  }

  @Test
  void anAttemptThatDidNothingLeavesAnEarlierDoubt() throws Exception {
    Function<Attempt<Word>, Outcome> how =
        attempt ->
            switch (attempt.number()) {
              case 1 -> new Outcome.Unknown("line-broke");
              case 2 -> new Outcome.Again("cannot-look");
              default -> done();
            };
    try (var _ = workers(trial.ledger, sending("letters", how))) {
      write("letters");
      assertThat(next().mayHaveHappened()).isFalse();
      until("state = 'WAITING' and attempts = 1");
      trial.clock.pass(Duration.ofMinutes(1));
      assertThat(next().mayHaveHappened()).isTrue();
      until("state = 'WAITING' and attempts = 2");
      trial.clock.pass(Duration.ofMinutes(1));
      assertThat(next().mayHaveHappened()).isTrue();
      until("state = 'DONE'");
    }
  }

  @Test
  void whatDiesInDoubtStaysInDoubtAndItsDeathIsTold() {
    write("letters");
    trial.store.writing(db -> db.execute("update intent set attempts = 99, doubtful = true"));
    try (var _ = workers(trial.ledger, sending("letters", _ -> done()))) {
      until("state = 'DEAD' and doubtful and fault = 'attempts-never-ended'");
    }
    assertThat(sent).isEmpty();
    assertThat(trial.happened())
        .filteredOn(event -> event.is("test.dead"))
        .extracting(event -> event.row().endpoint())
        .containsExactly("intents.settle");
  }

  @Test
  void whatCouldNotBeMadeDurableIsGivenBackUntriedAndWithoutDoubt() throws Exception {
    var broken = new AtomicBoolean(true);
    var ledger =
        new WatchedLedger(
            trial.ledger,
            () -> {
              if (broken.get()) {
                throw new Refusal.OutcomeUnknown("storage-failed").raise();
              }
            });
    try (var _ = workers(ledger, sending("letters", _ -> done()))) {
      write("letters");
      // Taken and given back, each of which makes it a version newer.
      until("version >= 3 and state = 'WAITING' and attempts = 0 and not doubtful");
      assertThat(sent).isEmpty();
      broken.set(false);
      assertThat(next().mayHaveHappened()).isFalse();
      until("state = 'DONE'");
    }
  }

  @Test
  void noFailureEndsTheWorkAndOneQueueHoldsUpNoOther() throws Exception {
    var asked = new AtomicInteger();
    // Of each round the first sync fails, and with it the first queue that has work.
    var ledger =
        new WatchedLedger(
            trial.ledger,
            () -> {
              if (asked.getAndIncrement() % 2 == 0) {
                throw new AssertionError("no disk, no thread, no matter what");
              }
            });
    write("letters");
    write("parcels");
    try (var _ =
        workers(ledger, sending("letters", _ -> done()), sending("parcels", _ -> done()))) {
      assertThat(next().payload()).isEqualTo(new Word("parcels"));
    }
  }

  @Test
  void anAttemptWhoseLeaseIsOverBeforeItBeginsIsNotBegun() throws Exception {
    var slow = new AtomicBoolean(true);
    var ledger =
        new WatchedLedger(
            trial.ledger,
            () -> {
              if (slow.getAndSet(false)) {
                trial.clock.pass(PATIENCE.lease().plusSeconds(1));
              }
            });
    try (var _ = workers(ledger, sending("letters", _ -> done()))) {
      write("letters");
      assertThat(next().number()).isEqualTo(2);
      until("state = 'DONE'");
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void anErrorOfAnEffectLeavesTheIntentInDoubt() {
    Function<Attempt<Word>, Outcome> how =
        _ -> {
          throw new NoClassDefFoundError("Stamp");
        };
    try (var _ = workers(trial.ledger, sending("letters", how))) {
      write("letters");
      until("state = 'WAITING' and doubtful and fault = 'failed-unexpectedly'");
    }
  }

  @Test
  void anAttemptThatHangsDoesNotKeepTheServerFromClosing() throws Exception {
    var never = new CountDownLatch(1);
    Function<Attempt<Word>, Outcome> how =
        _ -> {
          awaitForEver(never);
          return done();
        };
    var workers = workers(trial.ledger, sending("letters", how));
    write("letters");
    next();
    workers.close();
    trial.clock.pass(Duration.ofMinutes(1));
    try (var _ = workers(trial.ledger, sending("letters", _ -> done()))) {
      assertThat(next().mayHaveHappened()).isTrue();
      until("state = 'DONE'");
    }
  }

  private static void awaitForEver(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aLeaseOfAnyLengthIsTakenBackAtTheStart() throws Exception {
    write("letters");
    trial.store.writing(
        db ->
            db.execute(
                "update intent set state = 'LEASED', attempts = 1, lease = random_uuid(),"
                    + " lease_until = timestamp with time zone '2031-01-01 00:00:00+00'"));
    try (var _ = workers(trial.ledger, sending("letters", _ -> done()))) {
      assertThat(next().mayHaveHappened()).isTrue();
      until("state = 'DONE'");
    }
  }

  @Test
  void twoEffectsNeverShareAQueue() {
    var one = sending("letters", _ -> done());
    assertThatThrownBy(() -> workers(trial.ledger, one, one)).hasMessageContaining("letters");
  }
}
