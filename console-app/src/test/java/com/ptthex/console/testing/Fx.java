package com.ptthex.console.testing;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** JavaFX's own thread, for tests: the toolkit is started once, and ends with the JVM. */
public final class Fx {
  private static final int SECONDS_AT_MOST = 60;
  private static final Queue<Throwable> STRAY = new ConcurrentLinkedQueue<>();

  static {
    // No lambda: its body would be a method of this class, which is not there yet for other
    // threads.
    var started = new CountDownLatch(1);
    Platform.startup(
        new Runnable() {
          @Override
          public void run() {
            // What fails while JavaFX draws by itself fails the next test that draws.
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> STRAY.add(failure));
            started.countDown();
          }
        });
    // Else the first window that closes ends the toolkit for all tests that follow.
    Platform.setImplicitExit(false);
    await(started);
  }

  private Fx() {}

  public static <T> T get(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException | Error failure) { // told to the test, on its own thread
            result.completeExceptionally(failure);
          }
        });
    var made = await(result);
    var stray = STRAY.poll();
    if (stray != null) {
      throw new IllegalStateException("JavaFX failed while it drew by itself", stray);
    }
    return made;
  }

  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  private static void await(CountDownLatch started) {
    try {
      if (!started.await(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit did not start");
      }
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.get(SECONDS_AT_MOST, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
