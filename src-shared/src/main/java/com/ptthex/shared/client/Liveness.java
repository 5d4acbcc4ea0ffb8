package com.ptthex.shared.client;

import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.LiveApi.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges from what is heard, and when, whether a feed is live. Its time is a clock's alone. */
final class Liveness {
  /** Until a server says how often it tells. */
  private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(5);

  private final Clock clock;
  private final Consumer<LiveState> told;
  private LiveState state = new LiveState.Connecting();
  private Duration patience = patience(USUAL_HEARTBEAT);
  private Instant heardAt;
  private Optional<Bookmark> servedUpTo = Optional.empty();

  /** The two clocks differ by this, and by the shortest way seen so far. */
  private Optional<Duration> apart = Optional.empty();

  private boolean connected;
  private boolean silent;

  Liveness(Clock clock, Consumer<LiveState> told) {
    this.clock = clock;
    this.told = told;
    this.heardAt = clock.instant();
  }

  private static Duration patience(Duration heartbeat) {
    return heartbeat.multipliedBy(5).dividedBy(2);
  }

  synchronized LiveState state() {
    return state;
  }

  synchronized long patienceMillis() {
    return patience.toMillis();
  }

  synchronized boolean silent() {
    return silent;
  }

  synchronized void opened(long heartbeatMillis) {
    patience = patience(Duration.ofMillis(heartbeatMillis));
    connected = true;
    silent = false;
    heardAt = clock.instant();
  }

  synchronized void heard() {
    heardAt = clock.instant();
  }

  synchronized void beat(Heartbeat heartbeat) {
    var now = clock.instant();
    heardAt = now;
    servedUpTo = Optional.of(heartbeat.servedUpTo());
    var way = Duration.between(heartbeat.at(), now);
    apart = Optional.of(apart.filter(shortest -> shortest.compareTo(way) < 0).orElse(way));
    if (way.minus(apart.get()).compareTo(patience) > 0) {
      become(new LiveState.Stale(servedUpTo, heartbeat.at().plus(apart.get()), "lagging"));
    } else {
      var since = state instanceof LiveState.Live live ? live.since() : now;
      become(new LiveState.Live(heartbeat.servedUpTo(), since));
    }
  }

  synchronized void stale(String reason) {
    connected = false;
    become(new LiveState.Stale(servedUpTo, heardAt, reason));
  }

  synchronized void ended(String code) {
    connected = false;
    become(new LiveState.Ended(code));
  }

  /** Whether nothing was heard for so long that the connection is not to be trusted any more. */
  synchronized boolean fallsSilent() {
    if (!connected || Duration.between(heardAt, clock.instant()).compareTo(patience) <= 0) {
      return false;
    }
    silent = true;
    stale("silent");
    return true;
  }

  private void become(LiveState next) {
    var news = isNews(next);
    state = next;
    if (news) {
      told.accept(next);
    }
  }

  /** Time going on is no news, and a feed that was stale is stale since then. */
  private boolean isNews(LiveState next) {
    return switch (next) {
      case LiveState.Live _ -> !(state instanceof LiveState.Live);
      case LiveState.Stale stale ->
          !(state instanceof LiveState.Stale before && before.reason().equals(stale.reason()));
      case LiveState.Connecting _, LiveState.Ended _ -> !next.equals(state);
    };
  }
}
