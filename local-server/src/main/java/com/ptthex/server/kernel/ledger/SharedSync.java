package com.ptthex.server.kernel.ledger;

import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One sync for all who asked before it began. Whoever asks meanwhile is of the next round, so
 * nobody is told of a sync that may have missed what they committed.
 */
final class SharedSync implements AutoCloseable {
  private final Runnable sync;
  private final Runnable idle;
  private final Runnable late;
  private final Duration rest;
  private final Duration longest;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private CompletableFuture<Void> gathering = new CompletableFuture<>();
  private boolean wanted;
  private boolean closing;

  /**
   * @param idle done whenever nobody asked for as long as {@code rest}
   * @param late done when somebody waited for as long as {@code longest}, and in vain
   */
  SharedSync(Runnable sync, Runnable idle, Runnable late, Duration rest, Duration longest) {
    this.sync = sync;
    this.idle = idle;
    this.late = late;
    this.rest = rest;
    this.longest = longest;
    this.thread = Thread.ofPlatform().name("ledger").daemon().unstarted(this::rounds);
  }

  void start() {
    thread.start();
  }

  /** The next sync that begins; it covers all that its asker committed before. */
  CompletableFuture<Void> next() {
    lock.lock();
    try {
      if (closing) {
        return CompletableFuture.failedFuture(new Refusal.OutcomeUnknown("stopping").raise());
      }
      wanted = true;
      asked.signal();
      return gathering;
    } finally {
      lock.unlock();
    }
  }

  /** Returns when it is done, or throws what it failed with. */
  void await() {
    try {
      next().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof TimeoutException) {
        // A disk that failed may leave a sync that never ends, and no word of what it took.
        late.run();
        throw new Refusal.OutcomeUnknown("storage-failed").raise();
      }
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void rounds() {
    for (var open = true; open; open = !isClosed()) {
      taken().ifPresentOrElse(this::finish, idle);
    }
    taken().ifPresent(this::finish);
  }

  private Optional<CompletableFuture<Void>> taken() {
    lock.lock();
    try {
      var left = rest.toNanos();
      while (!wanted && !closing && left > 0) {
        left = asked.awaitNanos(left);
      }
      if (!wanted) {
        return Optional.empty();
      }
      var round = gathering;
      gathering = new CompletableFuture<>();
      wanted = false;
      return Optional.of(round);
    } catch (InterruptedException _) {
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void finish(CompletableFuture<Void> round) {
    try {
      sync.run();
      round.complete(null);
    } catch (RuntimeException | Error failure) {
      // Whatever it was, those who wait must neither wait for ever nor be told that all is well.
      round.completeExceptionally(failure);
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  /** Syncs once more for those who asked, then for nobody. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      asked.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(longest);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
