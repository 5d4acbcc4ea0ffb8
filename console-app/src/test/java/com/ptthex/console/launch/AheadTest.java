package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.console.shell.Site;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AheadTest {
  private final AtomicInteger looks = new AtomicInteger();

  private Site look() {
    return new Site.Refused("look " + looks.incrementAndGet(), "");
  }

  @Test
  void itLooksBeforeAnybodyAsks() throws Exception {
    var looked = new CountDownLatch(1);
    var _ =
        Ahead.of(
            () -> {
              looked.countDown();
              return look();
            });
    looked.await();
  }

  @Test
  void whoAsksFirstIsToldWhatWasFoundAheadAndWhoAsksAgainWhatIsFoundThen() {
    var ahead = Ahead.of(this::look);
    assertThat(ahead.find()).isEqualTo(new Site.Refused("look 1", ""));
    assertThat(ahead.find()).isEqualTo(new Site.Refused("look 2", ""));
    assertThat(looks).hasValue(2);
  }

  @Test
  void aMistakeIsToldToWhoAsks() {
    var ahead =
        Ahead.of(
            () -> {
              throw new IllegalStateException("a mistake of ours");
            });
    assertThatThrownBy(ahead::find).isExactlyInstanceOf(IllegalStateException.class);
  }
}
