package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * What stands between us and a provider: so many calls at once, none longer than so long, those
 * that only ask once more after a pause, and none at all for a while when nothing comes of them.
 */
final class Guard {
  /** What tells that the provider or the line is in trouble, rather than that it said no. */
  private static final Set<ProviderError> TROUBLES =
      EnumSet.of(
          ProviderError.NOT_REACHED,
          ProviderError.TIMED_OUT,
          ProviderError.IN_TROUBLE,
          ProviderError.NOT_UNDERSTOOD);

  private static final Set<ProviderError> WORTH_ASKING_AGAIN =
      EnumSet.of(
          ProviderError.NOT_REACHED,
          ProviderError.TIMED_OUT,
          ProviderError.IN_TROUBLE,
          ProviderError.TOO_FAST);

  private final Limits limits;
  private final Supplier<Endurance> endurance;
  private final Pauses pauses;
  private final CircuitBreaker breaker;
  private final Semaphore places;
  private final Chronicle chronicle;
  private final Clock clock;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param atOnce how many calls may wait for an answer
   * @param place how long one waits for a place among them
   * @param rest how long a provider in trouble is left in peace
   */
  record Limits(int atOnce, Duration place, Duration rest) {
    static final Limits USUAL = new Limits(16, Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  /** Lets some time go by. */
  interface Pauses {
    void last(Duration time) throws InterruptedException;
  }

  /** A call that goes out. */
  interface Outward<T> {
    T made() throws ProviderFault;
  }

  /**
   * @param endurance read anew for each call
   */
  Guard(Clock clock, Limits limits, Supplier<Endurance> endurance, Pauses pauses) {
    this.clock = clock;
    this.limits = limits;
    this.endurance = endurance;
    this.pauses = pauses;
    this.places = new Semaphore(limits.atOnce());
    this.chronicle = new Chronicle(clock);
    this.breaker =
        CircuitBreaker.of(
            "provider",
            CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(6)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.rest())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
  }

  ProviderHealth health() {
    return chronicle.health(breaker, limits.atOnce() - places.availablePermits());
  }

  /** What changes nothing, and so may be asked more than once. */
  <T> T asking(Outward<T> call) throws ProviderFault {
    var chosen = endurance.get();
    var began = clock.instant();
    for (var attempt = 1; ; attempt++) {
      try {
        return doing(call, chosen);
      } catch (ProviderFault fault) {
        if (attempt >= chosen.attempts()
            || !chosen.hasTime(
                Duration.between(began, clock.instant()).plus(chosen.pauseAfter(attempt)))
            || !isWorthAskingAgain(fault, chosen)) {
          throw fault;
        }
        pause(chosen.pauseAfter(attempt), fault);
      }
    }
  }

  private static boolean isWorthAskingAgain(ProviderFault fault, Endurance chosen) {
    return WORTH_ASKING_AGAIN.contains(fault.error())
        && fault.notBefore().orElse(Duration.ZERO).compareTo(chosen.longestPause()) <= 0;
  }

  private void pause(Duration full, ProviderFault fault) throws ProviderFault {
    // By chance, or all that failed together would ask again together.
    var some = full.toMillis() / 2 + ThreadLocalRandom.current().nextLong(full.toMillis() / 2 + 1);
    var least = fault.notBefore().orElse(Duration.ZERO);
    try {
      pauses.last(least.plusMillis(some));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw fault;
    }
  }

  /** Once, whatever comes of it. */
  <T> T doing(Outward<T> call) throws ProviderFault {
    return doing(call, endurance.get());
  }

  private <T> T doing(Outward<T> call, Endurance chosen) throws ProviderFault {
    takePlace();
    try {
      if (!breaker.tryAcquirePermission()) {
        throw ProviderFault.surely(ProviderError.RESTING).notBefore(limits.rest());
      }
      return recorded(call, chosen.answer());
    } finally {
      places.release();
    }
  }

  private void takePlace() throws ProviderFault {
    try {
      if (!places.tryAcquire(limits.place().toMillis(), TimeUnit.MILLISECONDS)) {
        throw ProviderFault.surely(ProviderError.TOO_FAST);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw ProviderFault.surely(ProviderError.TIMED_OUT);
    }
  }

  private <T> T recorded(Outward<T> call, Duration most) throws ProviderFault {
    var began = System.nanoTime();
    try {
      var answer = withinTime(call, most);
      var took = Duration.ofNanos(System.nanoTime() - began);
      breaker.onSuccess(took.toMillis(), TimeUnit.MILLISECONDS);
      chronicle.answered(took);
      return answer;
    } catch (ProviderFault fault) {
      var took = Duration.ofNanos(System.nanoTime() - began);
      if (TROUBLES.contains(fault.error())) {
        breaker.onError(took.toMillis(), TimeUnit.MILLISECONDS, fault);
        chronicle.failed(fault);
      } else {
        // That it says no shows that it is there.
        breaker.onSuccess(took.toMillis(), TimeUnit.MILLISECONDS);
        chronicle.answered(took);
      }
      throw fault;
    }
  }

  private <T> T withinTime(Outward<T> call, Duration most) throws ProviderFault {
    var coming = callers.submit(call::made);
    try {
      return coming.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof ProviderFault fault
          ? fault
          : ProviderFault.maybe(ProviderError.NOT_UNDERSTOOD).because(failure);
    } catch (TimeoutException _) {
      coming.cancel(true);
      throw ProviderFault.maybe(ProviderError.TIMED_OUT);
    } catch (InterruptedException _) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw ProviderFault.maybe(ProviderError.TIMED_OUT);
    }
  }
}
