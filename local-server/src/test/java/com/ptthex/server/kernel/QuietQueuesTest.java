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
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a deed costs the queues that it asks nothing of, as H2 itself counts statements. */
final class QuietQueuesTest {
  private static final int QUEUES = 8;
  private static final int DEEDS = 30;
  private static final String LOOKS = "%from unnest(%";
  private static final String CLAIMS = "%for update skip locked%";

  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/test/say", Word.class, Word.class);
  private static final Endpoint<Word, Word> WRITE =
      Endpoint.deed("test.write", "/test/write", Word.class, Word.class);
  private static final List<Queue<Word>> ALL =
      IntStream.range(0, QUEUES)
          .mapToObj(at -> new Queue<>("queue-" + at, Word.class, 4, Patience.USUAL))
          .toList();

  private record Done(Queue<Word> queue) implements Effect<Word> {
    @Override
    public Outcome attempt(Attempt<Word> attempt) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
  }

  @Test
  void aDeedThatCausesNoWorkCausesOneLookAtAllQueuesAndNoClaim() {
    try (var trial = new TrialPipeline(TestDatabase.H2)) {
      var intents = serving(trial);
      count(trial);
      var began = System.nanoTime();
      try (var _ = workers(trial, intents)) {
        for (var at = 0; at < DEEDS; at++) {
          trial.pipeline.run(SAY, trial.call("good", "say-" + at, "hello"));
        }
        untilLookedAfter(trial, looks(trial));
        assertThat(claims(trial)).isZero();
        // It looks at the start, once more for each second, and now and then for several deeds.
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        assertThat(looks(trial)).isBetween(2L, 2 + DEEDS + seconds + 1);
      }
    }
  }

  @Test
  void aDeedThatCausesWorkCausesOneClaimInItsOwnQueue() {
    try (var trial = new TrialPipeline(TestDatabase.H2)) {
      var intents = serving(trial);
      count(trial);
      try (var _ = workers(trial, intents)) {
        trial.pipeline.run(WRITE, trial.call("good", "write", "hello"));
        until(() -> done(trial) == 1);
        untilLookedAfter(trial, looks(trial));
        assertThat(claims(trial)).isOne();
      }
    }
  }

  private static Intents serving(TrialPipeline trial) {
    var intents = new Intents((_, _) -> {});
    intents.serve(trial.cases);
    trial.cases.serve(SAY, (_, word) -> word);
    trial.cases.serve(
        WRITE,
        (work, word) -> {
          Intents.add(work, ALL.get(3), trial.unit, word);
          return word;
        });
    return intents;
  }

  private static Workers workers(TrialPipeline trial, Intents intents) {
    var ground = new Ground(trial.store, trial.ledger, trial.pipeline, trial.clock);
    var workers = new Workers(ground, intents, ALL.stream().<Effect<?>>map(Done::new).toList());
    workers.start();
    return workers;
  }

  private static void count(TrialPipeline trial) {
    var _ = trial.store.<Integer>writing(db -> db.execute("set query_statistics true"));
  }

  private static long looks(TrialPipeline trial) {
    return counted(trial, LOOKS);
  }

  private static long claims(TrialPipeline trial) {
    return counted(trial, CLAIMS);
  }

  private static long counted(TrialPipeline trial, String form) {
    return trial.store.reading(
        db ->
            db.createQuery(
                    """
                    select coalesce(sum(execution_count), 0)
                    from information_schema.query_statistics
                    where sql_statement like :form and sql_statement not like '%statistics%'\
                    """)
                .bind("form", form)
                .mapTo(Long.class)
                .one());
  }

  private static int done(TrialPipeline trial) {
    return trial.ask(Integer.class, "select count(*) from intent where state = 'DONE'");
  }

  /** Whatever was to follow from what was there, has followed by then. */
  private static void untilLookedAfter(TrialPipeline trial, long before) {
    until(() -> looks(trial) > before + 1);
  }

  private static void until(BooleanSupplier so) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!so.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(so.getAsBoolean()).isTrue();
  }
}
