package com.ptthex.shared.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // made before each test
final class LiveFeedTest {
  private static final String NOON = "2026-03-01T12:00:00Z";

  private final Moved clock = new Moved();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private ScriptedStream server;
  private ApiClient client;
  private LiveFeed feed;

  /** Time that moves when a test says so. */
  private static final class Moved extends Clock {
    private volatile Instant now = Instant.parse(NOON);

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class Noting implements LiveFeed.Listener {
    @Override
    public void hear(LiveEvent event) {
      told.add("event " + event.id());
    }

    @Override
    public void reload() {
      told.add("reload");
    }

    @Override
    public void changed(LiveState state) {
      told.add(
          switch (state) {
            case LiveState.Connecting _ -> "connecting";
            case LiveState.Live _ -> "live";
            case LiveState.Stale(var _, var _, var reason) -> "stale " + reason;
            case LiveState.Ended(var code) -> "ended " + code;
          });
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedStream();
    client = ApiClient.at(server.address());
    feed = client.follow(new Noting(), clock);
  }

  @AfterEach
  void stop() {
    feed.close();
    server.close();
    client.close();
  }

  private void hears(String... all) throws InterruptedException {
    for (var expected : all) {
      assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(expected);
    }
  }

  @Test
  void itIsLiveOnceItIsToldThatItHasHeardAll() throws Exception {
    var call = server.next().open("1.7.0");
    assertThat(call.lastEventId()).isEmpty();
    assertThat(feed.state()).isEqualTo(new LiveState.Connecting());
    call.event("1.8.0", "a").beat("1.9.0", NOON);
    hears("event a", "live");
    assertThat(feed.state()).isEqualTo(new LiveState.Live(new Bookmark("1.9.0"), clock.instant()));
  }

  @Test
  void itComesBackToWhereItWasServedAndHearsNothingTwice() throws Exception {
    server
        .next()
        .open("1.7.0")
        .event("1.8.0", "a")
        .beat("1.9.0", NOON)
        .event("1.10.0", "b")
        .hangUp();
    hears("event a", "live", "event b", "stale disconnected");
    var again = server.next();
    assertThat(again.lastEventId()).contains("1.10.0");
    again.open("1.9.0").event("1.10.0", "b").event("1.10.1", "c").beat("1.10.1", NOON);
    hears("event c", "live");
  }

  @Test
  void silenceMakesItStaleSinceItWasLastHeard() throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON);
    hears("live");
    var heardAt = clock.instant();
    clock.pass(Duration.ofMillis(12_500));
    feed.look();
    assertThat(feed.state()).isInstanceOf(LiveState.Live.class);
    clock.pass(Duration.ofMillis(1));
    feed.look();
    hears("stale silent");
    assertThat(feed.state())
        .isInstanceOfSatisfying(
            LiveState.Stale.class,
            stale -> {
              assertThat(stale.since()).isEqualTo(heardAt);
              assertThat(stale.lastKnown()).contains(new Bookmark("1.7.0"));
            });
    assertThat(server.next().lastEventId()).contains("1.7.0");
  }

  @Test
  void aServerThatTellsOldNewsMakesItStale() throws Exception {
    var call = server.next().open("1.7.0").beat("1.7.0", NOON);
    hears("live");
    clock.pass(Duration.ofSeconds(13));
    call.beat("1.7.0", NOON);
    hears("stale lagging");
    call.beat("1.8.0", "2026-03-01T12:00:13Z");
    hears("live");
  }

  @Test
  void afterARestoreItStartsOverAndSaysSoOnceItFollowsAgain() throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).end("restored");
    hears("live", "stale restored");
    var again = server.next();
    assertThat(again.lastEventId()).isEmpty();
    assertThat(told).isEmpty();
    again.open("2.3.0").beat("2.3.0", NOON);
    hears("reload", "live");
  }

  @Test
  void withOtherRightsItReadsAgainAndGoesOn() throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).end("rights-changed");
    hears("live", "stale rights-changed");
    var again = server.next();
    assertThat(again.lastEventId()).contains("1.7.0");
    again.open("1.7.0").beat("1.7.0", NOON);
    hears("reload", "live");
  }

  @Test
  void aPositionThatIsNotKnownAnyMoreIsGivenUp() throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).hangUp();
    hears("live", "stale disconnected");
    server.next().refuse(422, "invalid");
    hears("stale position-unknown");
    var again = server.next();
    assertThat(again.lastEventId()).isEmpty();
    again.open("1.1.0").beat("1.1.0", NOON);
    hears("reload", "live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"too-slow", "stopping", "unavailable"})
  void whatPassesIsWaitedFor(String code) throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).end(code);
    hears("live", "stale " + code);
    assertThat(server.next().lastEventId()).contains("1.7.0");
  }

  @Test
  void anEndedSessionEndsIt() throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).end("session-ended");
    hears("live", "ended session-ended");
    assertThat(feed.state()).isEqualTo(new LiveState.Ended("session-ended"));
  }

  @Test
  void whoMayNotFollowIsNotLetTryAgain() throws Exception {
    server.next().refuse(401, "not-signed-in");
    hears("ended not-signed-in");
  }

  @Test
  void aBusyServerIsAskedAgain() throws Exception {
    server.next().refuse(503, "too-many-readers");
    hears("stale too-many-readers");
    server.next().open("1.7.0").beat("1.7.0", NOON);
    hears("live");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\n\n",
        "id: 1.8.0\ndata: []\n\n",
        "event: heartbeat\ndata: {\"servedUpTo\":\"\\u0000\",\"at\":\"2026-03-01T12:00:00Z\"}\n\n",
        "id: \u0000\ndata: {}\n\n"
      })
  void whatCannotBeUnderstoodIsNotBelieved(String nonsense) throws Exception {
    server.next().open("1.7.0").beat("1.7.0", NOON).tell(nonsense);
    hears("live", "stale not-understood");
    assertThat(server.next().lastEventId()).contains("1.7.0");
  }

  @Test
  void aFrameWithoutEndIsNotTakenIn() throws Exception {
    var call = server.next().open("1.7.0").beat("1.7.0", NOON);
    hears("live");
    try {
      for (var count = 0; count < 64; count++) {
        call.tell("x".repeat(16 * 1024));
      }
    } catch (IOException _) {
      // It hung up before the end, as it should.
    }
    hears("stale disconnected");
    assertThat(server.next().lastEventId()).contains("1.7.0");
  }

  @Test
  void whatItDoesNotKnowIsLeftOut() throws Exception {
    server
        .next()
        .open("1.7.0")
        .tell(": a comment\n\nretry: 5\nevent: later\nid: 1.7.5\ndata: {}\n\n")
        .event("1.8.0", "a")
        .beat("1.8.0", NOON);
    hears("event a", "live");
  }
}
