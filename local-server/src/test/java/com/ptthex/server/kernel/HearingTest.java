package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.kernel.feed.Hearing;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.kernel.ledger.Restored;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.watch.Meters;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class HearingTest {
  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/say", Word.class, Word.class);
  private static final Endpoint<Word, Word> NOTE =
      Endpoint.deed("test.note", "/note", Word.class, Word.class).inside();
  private static final EventType SAID = EventType.of("test.said", Permission.of("test.hear"));

  /** Notes each event by a deed of its own. */
  private static final class Noting implements Subscriber {
    private final String name;
    private final Pipeline pipeline;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Duration gathers = Duration.ZERO;

    Noting(String name, Pipeline pipeline) {
      this.name = name;
      this.pipeline = pipeline;
    }

    @Override
    public String name() {
      return name;
    }

    Noting gathering(Duration time) {
      gathers = time;
      return this;
    }

    @Override
    public Duration gathers(List<Heard> next) {
      return next.isEmpty() ? Duration.ZERO : gathers;
    }

    @Override
    public void hear(List<Heard> together) {
      calls.incrementAndGet();
      together.forEach(this::hear);
    }

    private void hear(Heard event) {
      if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("not now");
      }
      var wish = new Word(event.id());
      var _ = pipeline.run(NOTE, Call.inside(name, event.position().text(), wish));
      heard.add(event);
    }

    List<String> next(int count) throws InterruptedException {
      var ids = new ArrayList<String>();
      while (ids.size() < count) {
        var event = heard.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("after %s", ids).isNotNull();
        ids.add(event.id());
      }
      return ids;
    }
  }

  private static TrialPipeline trial(TestDatabase database) {
    return trial(database.fresh());
  }

  private static TrialPipeline trial(Database database) {
    var trial = new TrialPipeline(database);
    trial.cases.serve(NOTE, (_, word) -> word);
    trial.cases.serve(
        SAY,
        (work, word) -> {
          // Two events a deed, so that a place in the midst of a deed exists.
          work.emit(Event.of(SAID, AccountId.made(), trial.unit));
          work.emit(Event.of(SAID, AccountId.made(), trial.unit));
          return word;
        });
    return trial;
  }

  private static void say(TrialPipeline trial, String... words) {
    for (var word : words) {
      trial.pipeline.run(SAY, trial.call("good", word, word));
    }
  }

  private static List<String> said(TrialPipeline trial) {
    return trial.happened().stream().map(Happened::id).toList();
  }

  private static int noted(TrialPipeline trial) {
    return trial.ask(Integer.class, "select count(*) from audit where endpoint = 'test.note'");
  }

  private static Hearing hearing(Subscriber subscriber, TrialPipeline trial) {
    var latest = new LatestEvents(trial.store, trial.ledger);
    var hearing = new Hearing(subscriber, latest, trial.store, trial.ledger, new Meters());
    hearing.start();
    return hearing;
  }

  @OnBothDatabases
  void itHearsEverythingInOrderAndGoesOnAfterARestart(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a", "b");
      var first = new Noting("noting", trial.pipeline);
      try (var _ = hearing(first, trial)) {
        assertThat(first.next(4)).isEqualTo(said(trial));
        say(trial, "c");
        assertThat(first.next(2)).isEqualTo(said(trial).subList(4, 6));
      }
      say(trial, "d");
      var second = new Noting("noting", trial.pipeline);
      try (var _ = hearing(second, trial)) {
        assertThat(second.next(2)).isEqualTo(said(trial).subList(6, 8));
      }
      assertThat(second.heard).isEmpty();
    }
  }

  @OnBothDatabases
  void whatItHearsAgainItDoesNotDoAgain(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a", "b");
      for (var run = 0; run < 2; run++) {
        var noting = new Noting("noting", trial.pipeline);
        try (var _ = hearing(noting, trial)) {
          assertThat(noting.next(4)).isEqualTo(said(trial));
        }
        // As if the power had gone before its place was on the disk.
        int lost = trial.store.writing(db -> db.execute("delete from subscriber_cursor"));
        assertThat(lost).isEqualTo(1);
      }
      assertThat(noted(trial)).isEqualTo(4);
    }
  }

  @OnBothDatabases
  void whereItIsStandsInTheStoreWhileItHears(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a");
      var noting = new Noting("noting", trial.pipeline);
      try (var _ = hearing(noting, trial)) {
        assertThat(noting.next(2)).isEqualTo(said(trial));
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (kept(trial) < trial.ledger.mark() && System.nanoTime() < deadline) {
          Thread.onSpinWait();
        }
        assertThat(kept(trial)).as("a kill costs no more than the last second").isPositive();
        assertThat(kept(trial)).isEqualTo(trial.ledger.mark());
      }
    }
  }

  @OnBothDatabases
  void whoGathersHearsTogetherWhatComesMeanwhile(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a");
      var noting = new Noting("noting", trial.pipeline).gathering(Duration.ofSeconds(1));
      try (var _ = hearing(noting, trial)) {
        assertThat(noting.next(2)).isEqualTo(said(trial));
        var before = noting.calls.get();
        say(trial, "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        assertThat(noting.next(20)).isEqualTo(said(trial).subList(2, 22));
        assertThat(noting.calls.get() - before).isLessThan(10);
      }
    }
  }

  @OnBothDatabases
  void whoGathersForLongEndsAtOnceAndIsBehindThen(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a");
      var patient = new Noting("noting", trial.pipeline).gathering(Duration.ofDays(1));
      try (var _ = hearing(patient, trial)) {
        assertThat(patient.next(2)).isEqualTo(said(trial));
        say(trial, "b");
      }
      assertThat(patient.heard).isEmpty();
      var again = new Noting("noting", trial.pipeline).gathering(Duration.ofDays(1));
      try (var _ = hearing(again, trial)) {
        assertThat(again.next(2)).as("without waiting").isEqualTo(said(trial).subList(2, 4));
      }
    }
  }

  private static long kept(TrialPipeline trial) {
    return trial.ask(Long.class, "select coalesce(max(number), 0) from subscriber_cursor");
  }

  @OnBothDatabases
  void whoFailsHearsTheSameAgainAndHoldsUpNobody(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      var failing = new Noting("failing", trial.pipeline);
      failing.faults.set(Integer.MAX_VALUE);
      var sound = new Noting("sound", trial.pipeline);
      try (var _ = hearing(failing, trial);
          var _ = hearing(sound, trial)) {
        say(trial, "a");
        assertThat(sound.next(2)).isEqualTo(said(trial));
        assertThat(failing.heard).isEmpty();
        failing.faults.set(2);
        assertThat(failing.next(2)).isEqualTo(said(trial));
      }
    }
  }

  @OnBothDatabases
  void inTheMidstOfADeedItGoesOnWithTheRestOfIt(TestDatabase database) throws Exception {
    try (var trial = trial(database)) {
      say(trial, "a");
      var number = trial.ledger.mark();
      int kept =
          trial.store.writing(
              db ->
                  db.execute(
                      "insert into subscriber_cursor (name, epoch, number, ordinal) values"
                          + " ('noting', 1, "
                          + number
                          + ", 0)"));
      assertThat(kept).isEqualTo(1);
      var noting = new Noting("noting", trial.pipeline);
      try (var _ = hearing(noting, trial)) {
        assertThat(noting.next(1)).containsExactly(said(trial).getLast());
      }
    }
  }

  @OnBothDatabases
  void afterARestoreItBeginsWithWhatComesAfterIt(TestDatabase database) throws Exception {
    var data = database.fresh();
    try (var trial = trial(data)) {
      say(trial, "a", "b");
      var now = trial.clock.instant();
      int epoch = trial.store.writing(db -> Restored.begin(db, now, 0));
      assertThat(epoch).isGreaterThan(1);
    }
    try (var trial = trial(data)) {
      var noting = new Noting("noting", trial.pipeline);
      try (var _ = hearing(noting, trial)) {
        say(trial, "c");
        assertThat(noting.next(2)).isEqualTo(said(trial).subList(4, 6));
      }
    }
  }
}
