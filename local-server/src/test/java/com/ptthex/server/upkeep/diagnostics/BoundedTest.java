package com.ptthex.server.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody who watches waits for an answer that does not come. */
final class BoundedTest {
  @Test
  void whatDoesNotAnswerIsLeftAndLetGo() throws Exception {
    var released = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                new Bounded(Duration.ofMillis(20))
                    .within(
                        () -> {
                          try {
                            never.await();
                            return "too late";
                          } catch (InterruptedException _) {
                            released.countDown();
                            return "left";
                          }
                        }))
        .isInstanceOfSatisfying(
            ProviderFault.class,
            fault -> assertThat(fault.error()).isEqualTo(ProviderError.TIMED_OUT));
    assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsSaidInTimeIsTakenAsItIs() throws Exception {
    assertThat(Bounded.USUAL.within(() -> "here")).isEqualTo("here");
    assertThatThrownBy(
            () ->
                Bounded.USUAL.within(
                    () -> {
                      throw ProviderFault.surely(ProviderError.CREDENTIALS_REFUSED);
                    }))
        .isInstanceOfSatisfying(
            ProviderFault.class,
            fault -> assertThat(fault.error()).isEqualTo(ProviderError.CREDENTIALS_REFUSED));
  }
}
