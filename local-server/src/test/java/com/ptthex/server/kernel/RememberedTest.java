package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is remembered is of one version, and of that only for a while. */
final class RememberedTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger reads = new AtomicInteger();
  private final Remembered<String, Integer> remembered = new Remembered<>(nanos::get);

  private int of(long version, String key) {
    return remembered.of(version, key, reads::incrementAndGet);
  }

  @Test
  void itIsReadOnceForEachVersionAndKey() {
    assertThat(of(1, "a")).isEqualTo(of(1, "a")).isEqualTo(1);
    assertThat(of(1, "b")).isEqualTo(2);
    assertThat(of(2, "a")).isEqualTo(3);
    assertThat(of(1, "a")).as("who has read the older version").isEqualTo(1);
  }

  @Test
  void afterAWhileItIsReadAgain() {
    assertThat(of(1, "a")).isEqualTo(1);
    nanos.addAndGet(Remembered.BELIEVED.toNanos() - 1);
    assertThat(of(1, "a")).isEqualTo(1);
    nanos.addAndGet(1);
    assertThat(of(1, "a")).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeReadIsNotRemembered() {
    assertThatThrownBy(
            () ->
                remembered.of(
                    1,
                    "a",
                    () -> {
                      throw new IllegalStateException("the table is gone");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(of(1, "a")).isEqualTo(1);
  }
}
