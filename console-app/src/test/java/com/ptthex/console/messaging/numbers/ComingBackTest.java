package com.ptthex.console.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The list shows a number that came back by itself, of which nobody brings news. */
final class ComingBackTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleNumbers.api(SampleNumbers.all());
  private final NumbersModel model =
      new NumbersModel(Desks.of(api, threads, SampleNumbers.ADMIN), _ -> Optional.empty());

  private long listed() {
    return api.calls().stream()
        .filter(call -> call.endpoint().equals(NumbersApi.LIST.name()))
        .count();
  }

  private long listedAfter(Duration passed) {
    model.reload();
    threads.run();
    var before = listed();
    new ComingBack(model.rows(), Clock.offset(Desks.CLOCK, passed)).look();
    threads.run();
    return listed() - before;
  }

  @Test
  void itIsReadAgainOnceTheTimeOfOneIsOverAndNotBefore() {
    assertThat(listedAfter(Duration.ofDays(6).minusSeconds(1))).isZero();
    assertThat(listedAfter(Duration.ofDays(6))).isOne();
  }
}
