package com.ptthex.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.kernel.feed.Feed;
import com.ptthex.server.kernel.feed.FeedLimits;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.value.AccountId;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Readers whose way is a test's own: how they are treated when they do not take what they get. */
final class FeedTest {
  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/say", Word.class, Word.class);
  private static final Permission HEAR = Permission.of("test.hear");
  private static final EventType SAID = EventType.of("test.said", HEAR);
  private static final EventType FORGOTTEN = EventType.of("test.forgotten", HEAR);

  private static FeedLimits limits(Duration patience) {
    return new FeedLimits(10, 10, Duration.ofMillis(100), patience, 2);
  }

  /**
   * A reader who keeps what it is sent, and stands still at the first event while it is told to.
   */
  private static final class Reader implements Stream.Outlet {
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final CountDownLatch goOn;
    private final Thread thread;

    Reader(TrialPipeline trial, Optional<Bookmark> after, CountDownLatch goOn) {
      this.goOn = goOn;
      var call =
          new Call<>(
              new Call.Outside(Optional.of("good"), "192.0.2.1"),
              "trace",
              Optional.empty(),
              Optional.empty(),
              () -> new LiveApi.Follow(after));
      this.thread =
          Thread.startVirtualThread(
              () -> {
                try (var following = trial.pipeline.follow(LiveApi.FOLLOW, call)) {
                  following.serve(this);
                }
                taken.add("gone");
              });
    }

    @Override
    public void send(byte[] bytes) throws InterruptedIOException {
      var text = new String(bytes, UTF_8);
      try {
        if (text.startsWith("id: ")) {
          goOn.await();
        }
      } catch (InterruptedException _) {
        throw new InterruptedIOException();
      }
      taken.add(text);
    }

    String until(Predicate<String> wanted) throws InterruptedException {
      var all = new StringBuilder();
      // Heartbeats go on for ever, so that waiting for each of them would.
      var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (true) {
        var next = taken.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        assertThat(next).as("after %s", all).isNotNull();
        all.append(next);
        if (wanted.test(next)) {
          return all.toString();
        }
      }
    }
  }

  private static Reader willing(TrialPipeline trial) {
    return new Reader(trial, Optional.empty(), new CountDownLatch(0));
  }

  private static Feed feed(TrialPipeline trial, Duration patience) {
    trial.cases.serve(
        SAY,
        (work, word) -> {
          var type = word.word().startsWith("forgotten") ? FORGOTTEN : SAID;
          work.emit(Event.of(type, AccountId.made(), trial.unit));
          return word;
        });
    var footing = new Footing(trial.store, trial.ledger, DerivedKeys.passing());
    var latest = new LatestEvents(trial.store, trial.ledger);
    var feed = new Feed(footing, latest, List.of(SAID), limits(patience), trial.clock);
    feed.serve(trial.cases);
    feed.start();
    return feed;
  }

  private static void say(TrialPipeline trial, String word) {
    trial.pipeline.run(SAY, trial.call("good", word, word));
  }

  private static Predicate<String> beatAt(long number) {
    return frame -> frame.startsWith("event: heartbeat\nid: 1." + number + ".");
  }

  @OnBothDatabases
  void whoLagsTooFarIsToldSoAndHoldsUpNobody(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var _ = feed(trial, Duration.ofMinutes(1))) {
      var goOn = new CountDownLatch(1);
      var slow = new Reader(trial, Optional.empty(), goOn);
      slow.until(frame -> frame.startsWith("event: heartbeat"));
      var quick = willing(trial);
      quick.until(frame -> frame.startsWith("event: heartbeat"));
      for (var deed = 0; deed < 6; deed++) {
        say(trial, "word-" + deed);
        quick.until(frame -> frame.startsWith("id: "));
      }
      goOn.countDown();
      assertThat(slow.until("gone"::equals)).contains("id: ", "\"too-slow\"").endsWith("gone");
      assertThat(quick.thread.isAlive()).isTrue();
    }
  }

  @OnBothDatabases
  void whoTakesNothingAtAllIsLetGo(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var feed = feed(trial, Duration.ofMillis(50))) {
      var stuck = new Reader(trial, Optional.empty(), new CountDownLatch(1));
      stuck.until(frame -> frame.startsWith("event: heartbeat"));
      say(trial, "word");
      stuck.until("gone"::equals);
      assertThat(feed.readers()).isZero();
    }
  }

  @OnBothDatabases
  void whatNoFeatureKnowsIsToldToNobody(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var _ = feed(trial, Duration.ofMinutes(1))) {
      var reader = willing(trial);
      reader.until(frame -> frame.startsWith("event: heartbeat"));
      say(trial, "forgotten");
      assertThat(reader.until(beatAt(trial.ledger.mark()))).doesNotContain("data: {\"spec");
      say(trial, "known");
      assertThat(reader.until(beatAt(trial.ledger.mark()))).contains("test.said");
    }
  }

  @OnBothDatabases
  void whoWasLongGoneIsServedFromTheDatabase(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var _ = feed(trial, Duration.ofMinutes(1))) {
      var quick = willing(trial);
      quick.until(frame -> frame.startsWith("event: heartbeat"));
      for (var deed = 0; deed < 6; deed++) {
        say(trial, "word-" + deed);
        quick.until(frame -> frame.startsWith("id: "));
      }
      var back =
          new Reader(trial, Optional.of(new Bookmark("1.2.0")), new CountDownLatch(0))
              .until(beatAt(trial.ledger.mark()));
      assertThat(back)
          .containsSubsequence("id: 1.3.0\n", "id: 1.4.0\n", "id: 1.5.0\n", "id: 1.6.0\n")
          .doesNotContain("id: 1.1.0\n", "id: 1.2.0\ndata: {\"spec");
    }
  }

  @OnBothDatabases
  void whoMayNotFollowAnyMoreIsTold(TestDatabase database) throws Exception {
    try (var trial = new TrialPipeline(database);
        var _ = feed(trial, Duration.ofMinutes(1))) {
      var reader = willing(trial);
      reader.until(frame -> frame.startsWith("event: heartbeat"));
      trial.allowed = false;
      assertThat(reader.until("gone"::equals)).contains("\"rights-changed\"");
      trial.allowed = true;
      var other = willing(trial);
      other.until(frame -> frame.startsWith("event: heartbeat"));
      trial.callers.remove("good");
      assertThat(other.until("gone"::equals)).contains("\"session-ended\"");
    }
  }
}
