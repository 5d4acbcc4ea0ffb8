package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestClock;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderHealth.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class GuardTest {
  private static final Guard.Limits LIMITS =
      new Guard.Limits(2, Duration.ofMillis(50), Duration.ofSeconds(30));

  static final Endurance ENDURANCE =
      new Endurance(3, Duration.ofSeconds(20), Duration.ofMillis(400));

  private final TestClock clock = new TestClock();
  private final List<Duration> pauses = new ArrayList<>();
  private Endurance endurance = ENDURANCE;
  private final Guard guard = new Guard(clock, LIMITS, () -> endurance, pauses::add);
  private final AtomicInteger calls = new AtomicInteger();

  /** Fails so many times, and then answers. */
  private Guard.Outward<String> failing(int times, ProviderFault with) {
    return () -> {
      if (calls.incrementAndGet() <= times) {
        throw with;
      }
      return "answer";
    };
  }

  private ProviderFault asked(Guard.Outward<String> call) {
    return ProviderContract.fault(() -> guard.asking(call));
  }

  private ProviderFault done(Guard.Outward<String> call) {
    return ProviderContract.fault(() -> guard.doing(call));
  }

  private static ProviderFault trouble() {
    return ProviderFault.maybe(ProviderError.IN_TROUBLE);
  }

  @Test
  void whatOnlyAsksIsAskedAgainAfterAPauseThatGrows() throws ProviderFault {
    assertThat(guard.asking(failing(2, trouble()))).isEqualTo("answer");
    assertThat(calls).hasValue(3);
    assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(pauses.getLast()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @Test
  void soManyTimesAndNoMore() {
    assertThat(asked(failing(9, trouble())).error()).isEqualTo(ProviderError.IN_TROUBLE);
    assertThat(calls).hasValue(3);
  }

  @Test
  void howOftenAndAfterWhichPauseIsReadAnewForEachCall() {
    endurance = new Endurance(5, Duration.ofSeconds(5), Duration.ofSeconds(1));
    asked(failing(9, trouble()));
    assertThat(calls).hasValue(5);
    assertThat(pauses.getLast()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    endurance = new Endurance(1, Duration.ofSeconds(5), Duration.ofSeconds(1));
    asked(failing(9, trouble()));
    assertThat(calls).hasValue(6);
  }

  @Test
  void howeverPatientTheSiteIsOneAnswerIsWaitedForNoLongerThanALeaseLasts() {
    endurance = new Endurance(5, Duration.ofSeconds(30), Duration.ofMillis(400));
    Guard.Outward<String> slow =
        () -> {
          calls.incrementAndGet();
          clock.pass(endurance.answer());
          throw ProviderFault.maybe(ProviderError.TIMED_OUT);
        };
    assertThat(asked(slow).error()).isEqualTo(ProviderError.TIMED_OUT);
    assertThat(calls).hasValue(2);
  }

  @Test
  void whatDoesSomethingIsDoneOnce() {
    assertThat(done(failing(1, trouble())).mayHaveHappened()).isTrue();
    assertThat(calls).hasValue(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void whoIsToldNoDoesNotAskAgain() {
    asked(failing(1, ProviderFault.surely(ProviderError.CREDENTIALS_REFUSED)));
    assertThat(calls).hasValue(1);
  }

  @Test
  void whoIsAskedToWaitALittleWaitsAndElseTellsSo() throws ProviderFault {
    var tooFast = ProviderFault.surely(ProviderError.TOO_FAST);
    guard.asking(failing(1, tooFast.notBefore(Duration.ofSeconds(1))));
    assertThat(pauses.getFirst()).isGreaterThan(Duration.ofSeconds(1));
    calls.set(0);
    asked(failing(1, tooFast.notBefore(Duration.ofMinutes(1))));
    assertThat(calls).hasValue(1);
  }

  @Test
  void aCallThatNeverEndsEndsForItsCaller() {
    endurance = new Endurance(3, Duration.ofMillis(300), Duration.ofMillis(400));
    var never = new CountDownLatch(1);
    var fault =
        done(
            () -> {
              try {
                never.await();
              } catch (InterruptedException _) {
                calls.incrementAndGet();
              }
              return "too late";
            });
    assertThat(fault.error()).isEqualTo(ProviderError.TIMED_OUT);
    assertThat(fault.mayHaveHappened()).isTrue();
  }

  @Test
  void moreThanSoManyAtOnceAreTurnedAwayAtOnce() throws Exception {
    var under = new CountDownLatch(2);
    var go = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var at = 0; at < 2; at++) {
        var _ =
            others.submit(
                () ->
                    guard.doing(
                        () -> {
                          under.countDown();
                          awaited(go);
                          return "answer";
                        }));
      }
      under.await();
      assertThat(guard.health().atWork()).isEqualTo(2);
      var fault = done(failing(0, trouble()));
      assertThat(fault.error()).isEqualTo(ProviderError.TOO_FAST);
      assertThat(fault.mayHaveHappened()).isFalse();
      go.countDown();
    }
    assertThat(guard.health().atWork()).isZero();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aProviderInTroubleIsLeftInPeaceAndTriedAgainLater() throws ProviderFault {
    for (var at = 0; at < 6; at++) {
      done(failing(99, trouble()));
    }
    assertThat(guard.health().state()).isEqualTo(State.RESTING);
    var fault = done(failing(99, trouble()));
    assertThat(fault.error()).isEqualTo(ProviderError.RESTING);
    assertThat(fault.mayHaveHappened()).isFalse();
    assertThat(calls).hasValue(6);
    clock.pass(LIMITS.rest().plusMillis(1));
    calls.set(0);
    guard.doing(failing(0, trouble()));
    assertThat(guard.health().state()).isEqualTo(State.TRYING);
    guard.doing(failing(0, trouble()));
    assertThat(guard.health().state()).isEqualTo(State.ANSWERING);
  }

  @Test
  void aProviderThatSaysNoIsInNoTrouble() {
    for (var at = 0; at < 30; at++) {
      done(failing(99, ProviderFault.surely(ProviderError.RECIPIENT_OPTED_OUT)));
    }
    assertThat(guard.health().state()).isEqualTo(State.ANSWERING);
    assertThat(guard.health().failing()).contains(0);
  }

  @Test
  void itsHealthIsWhatItsCallersFound() throws ProviderFault {
    assertThat(guard.health().state()).isEqualTo(State.UNTRIED);
    assertThat(guard.health().lastSuccess()).isEmpty();
    assertThat(guard.health().typicalMillis()).isEmpty();
    guard.doing(failing(0, trouble()));
    var then = clock.instant();
    assertThat(guard.health().lastSuccess()).contains(then);
    assertThat(guard.health().failing()).isEmpty();
    assertThat(guard.health().typicalMillis()).isPresent();
    clock.pass(Duration.ofMinutes(1));
    done(failing(99, trouble()));
    var troubled = guard.health();
    assertThat(troubled.state()).isEqualTo(State.TROUBLED);
    assertThat(troubled.lastSuccess()).contains(then);
    assertThat(troubled.fault().orElseThrow().error()).isEqualTo(ProviderError.IN_TROUBLE);
    assertThat(troubled.fault().orElseThrow().at()).isEqualTo(clock.instant());
  }
}
