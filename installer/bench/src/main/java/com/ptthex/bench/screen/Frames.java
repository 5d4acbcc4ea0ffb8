package com.ptthex.bench.screen;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Frames while something goes on. A frame lasts from one pulse of JavaFX to the next, which waits
 * for the picture of the one before.
 */
public final class Frames {
  private static final double NANOS_PER_SECOND = 1e9;

  private final long[] nanos;

  private Frames(long[] nanos) {
    this.nanos = nanos;
  }

  /** How long each lasted. */
  public LongStream nanos() {
    return LongStream.of(nanos);
  }

  /**
   * @param work done in each frame, on the screen's thread
   */
  public static Frames during(Duration time, Runnable work) {
    var done = new CompletableFuture<Frames>();
    Platform.runLater(() -> new Recorder(time, work, done).start());
    return done.join();
  }

  public double perSecond() {
    return nanos.length * NANOS_PER_SECOND / nanos().sum();
  }

  private static final class Recorder extends AnimationTimer {
    private final LongStream.Builder frames = LongStream.builder();
    private final long limit;
    private final Runnable work;
    private final CompletableFuture<Frames> done;
    private long first;
    private long last;

    private Recorder(Duration time, Runnable work, CompletableFuture<Frames> done) {
      this.limit = time.toNanos();
      this.work = work;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      if (first == 0) {
        first = now;
      } else {
        frames.add(now - last);
      }
      last = now;
      if (now - first > limit) {
        stop();
        done.complete(new Frames(frames.build().toArray()));
      } else {
        work.run();
      }
    }
  }
}
