package com.ptthex.shared.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.shared.client.FrameReader.Frame;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.live.Ending;
import com.ptthex.shared.live.LiveApi;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * Follows what happens, and comes back by itself to where it was when the way there breaks. It
 * knows whether what it told is all there is: nobody must take for live what is not.
 */
public final class LiveFeed implements AutoCloseable {
  private static final long FIRST_BACK_OFF_MILLIS = 100;
  private static final long LONGEST_BACK_OFF_MILLIS = 15_000;

  private final HttpClient http;
  private final Function<Optional<Bookmark>, HttpRequest> request;
  private final Listener listener;
  private final Liveness liveness;
  private Optional<Bookmark> last = Optional.empty();
  private boolean reloading;
  private volatile boolean closed;
  private volatile InputStream body = InputStream.nullInputStream();
  private final Thread follower = Thread.ofVirtual().name("live-feed").unstarted(this::run);
  private final Thread watcher = Thread.ofVirtual().name("live-feed watch").unstarted(this::watch);

  /** Called by the feed's own thread, one call after the other. */
  public interface Listener {
    void hear(LiveEvent event);

    /** What was read before is of another history, or for other rights; all later is heard. */
    void reload();

    void changed(LiveState state);
  }

  LiveFeed(
      HttpClient http,
      Function<Optional<Bookmark>, HttpRequest> request,
      Listener listener,
      Clock clock) {
    this.http = http;
    this.request = request;
    this.listener = listener;
    this.liveness = new Liveness(clock, listener::changed);
  }

  LiveFeed start() {
    follower.start();
    watcher.start();
    return this;
  }

  public LiveState state() {
    return liveness.state();
  }

  /** How an attempt to follow came to its end. */
  private sealed interface Outcome {
    record Again(String reason, long waitMillis) implements Outcome {}

    record Over(String code) implements Outcome {}
  }

  private void run() {
    var attempt = 0;
    while (!closed) {
      var outcome = attempt();
      if (closed) {
        return;
      }
      switch (outcome) {
        case Outcome.Over(var code) -> {
          liveness.ended(code);
          return;
        }
        case Outcome.Again(var reason, var wait) -> {
          attempt = liveness.state() instanceof LiveState.Live ? 0 : attempt + 1;
          liveness.stale(reason);
          rest(attempt, wait);
        }
      }
    }
  }

  private Outcome attempt() {
    try {
      var response = http.send(request.apply(last), BodyHandlers.ofInputStream());
      try (var stream = response.body()) {
        body = stream;
        return response.statusCode() == 200 ? read(new FrameReader(stream)) : refused(response);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Over("closed");
    } catch (IOException _) {
      return new Outcome.Again(liveness.silent() ? "silent" : "disconnected", 0);
    } catch (JacksonException | Malformed _) {
      return new Outcome.Again("not-understood", 0);
    }
  }

  private Outcome refused(HttpResponse<InputStream> response) throws IOException {
    var problem = Wire.read(response.body().readNBytes(FrameReader.LONGEST_FRAME), Problem.class);
    return switch (problem.status()) {
      case 401, 403, 404 -> new Outcome.Over(problem.code());
      case 422 -> startOver("position-unknown");
      default -> {
        var wait = problem.facts().getOrDefault("retryAfterMillis", "0");
        yield new Outcome.Again(problem.code(), Long.parseLong(wait));
      }
    };
  }

  /** Told only once the stream is open again, so that nothing falls between. */
  private Outcome startOver(String reason) {
    last = Optional.empty();
    reloading = true;
    return new Outcome.Again(reason, 0);
  }

  private Outcome read(FrameReader frames) throws IOException {
    for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
      var told = frame.get();
      switch (told.name()) {
        case LiveApi.OPENED -> opened(told);
        case "message" -> hear(told);
        case LiveApi.HEARTBEAT -> {
          var heartbeat = content(told, LiveApi.Heartbeat.class);
          liveness.beat(heartbeat);
          last = Optional.of(heartbeat.servedUpTo());
        }
        case LiveApi.ENDED -> {
          return over(content(told, LiveApi.Ended.class).code());
        }
        default -> {
          // What a newer server tells besides.
        }
      }
    }
    return new Outcome.Again("disconnected", 0);
  }

  private void opened(Frame frame) {
    var opening = content(frame, LiveApi.Opening.class);
    liveness.opened(opening.heartbeatMillis());
    if (!wasServed(opening.after())) {
      last = Optional.of(opening.after());
    }
    if (reloading) {
      reloading = false;
      listener.reload();
    }
  }

  private void hear(Frame frame) {
    liveness.heard();
    var at = frame.id().map(Bookmark::new);
    if (at.isPresent() && wasServed(at.get())) {
      return;
    }
    listener.hear(content(frame, LiveEvent.class));
    last = at.or(() -> last);
  }

  /** Positions that only the server can read are taken in the order in which they come. */
  private boolean wasServed(Bookmark bookmark) {
    var at = Position.read(bookmark.value());
    var before = last.flatMap(known -> Position.read(known.value()));
    return at.isPresent() && before.isPresent() && at.get().compareTo(before.get()) <= 0;
  }

  private Outcome over(String code) {
    return switch (code) {
      case Ending.TOO_SLOW, Ending.STOPPING, Ending.UNAVAILABLE -> new Outcome.Again(code, 0);
      case Ending.RESTORED -> startOver(code);
      case Ending.RIGHTS_CHANGED -> {
        reloading = true;
        yield new Outcome.Again(code, 0);
      }
      default -> new Outcome.Over(code);
    };
  }

  private static <T> T content(Frame frame, Class<T> type) {
    return Wire.read(frame.data().getBytes(UTF_8), type);
  }

  /** A little longer each time, never in step with others, and at least as long as was asked. */
  private void rest(int attempt, long asked) {
    var longest = Math.min(LONGEST_BACK_OFF_MILLIS, FIRST_BACK_OFF_MILLIS << Math.min(attempt, 10));
    sleep(asked + ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }

  private void watch() {
    while (!closed && !(liveness.state() instanceof LiveState.Ended)) {
      sleep(liveness.patienceMillis() / 5);
      look();
    }
  }

  /** Breaks off a connection that says nothing, so that another one is tried. */
  void look() {
    if (liveness.fallsSilent()) {
      closeQuietly();
    }
  }

  private void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeQuietly() {
    try {
      body.close();
    } catch (IOException _) {
      // It is not used any more, however it ended.
    }
  }

  @Override
  public void close() {
    closed = true;
    follower.interrupt();
    watcher.interrupt();
    closeQuietly();
    try {
      follower.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
