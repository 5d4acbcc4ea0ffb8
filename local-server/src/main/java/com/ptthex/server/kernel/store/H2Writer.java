package com.ptthex.server.kernel.store;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.h2.util.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Writes H2's pictures, and takes one only when the one before is in the file. H2 gives several at
 * once to two threads, the second of which finds each its place, while the first lists the places
 * of those before. When the second was behind, one was missing from the list, and what lay there
 * could not be read after a kill.
 */
final class H2Writer extends ThreadPoolExecutor {
  private final Semaphore free = new Semaphore(1);

  H2Writer() {
    super(
        1,
        1,
        0,
        TimeUnit.MILLISECONDS,
        new LinkedBlockingQueue<>(),
        // In H2's own group of threads, or H2 would close itself on the thread that failed to
        // write.
        work -> Utils.createBackgroundThread("h2-pictures", work));
  }

  @Override
  public void execute(Runnable picture) {
    free.acquireUninterruptibly();
    var taken = false;
    try {
      super.execute(picture);
      taken = true;
    } finally {
      if (!taken) {
        // Closed meanwhile, or no thread to be had: the next must not wait for it.
        free.release();
      }
    }
  }

  @Override
  protected void afterExecute(Runnable picture, @Nullable Throwable failure) {
    free.release();
  }
}
