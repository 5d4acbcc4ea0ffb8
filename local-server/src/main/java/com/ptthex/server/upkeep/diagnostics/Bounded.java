package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what goes out of the house no longer than somebody waits who watches. */
record Bounded(Duration longest) {
  static final Bounded USUAL = new Bounded(Duration.ofSeconds(25));

  /** Goes out. */
  interface Outward<T> {
    T made() throws ProviderFault;
  }

  <T> T within(Outward<T> call) throws ProviderFault {
    var coming = new FutureTask<>(call::made);
    var _ = Thread.ofVirtual().name("diagnostics").start(coming);
    try {
      return coming.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      coming.cancel(true);
      throw ProviderFault.maybe(ProviderError.TIMED_OUT);
    } catch (InterruptedException _) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw ProviderFault.maybe(ProviderError.TIMED_OUT);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof ProviderFault fault
          ? fault
          : ProviderFault.maybe(ProviderError.UNKNOWN).because(failure);
    }
  }
}
