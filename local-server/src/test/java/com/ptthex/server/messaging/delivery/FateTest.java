package com.ptthex.server.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Delivered;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FateTest {
  private static final Failed FAILED = new Failed(DeliveryFault.UNKNOWN, Instant.EPOCH);

  @Test
  void thatNothingWasToldInTimeHoldsUntilSomethingIs() {
    var untold = new Failed(DeliveryFault.NO_WORD, Instant.EPOCH);
    var later = new Failed(DeliveryFault.NO_WORD, Instant.EPOCH.plusSeconds(1));
    assertThat(Fate.after(new Accepted(), untold)).isEqualTo(untold);
    assertThat(Fate.after(untold, new Delivered())).isEqualTo(new Delivered());
    assertThat(Fate.after(untold, FAILED)).isEqualTo(FAILED);
    for (var news : List.of(new Accepted(), new Received(), later)) {
      assertThat(Fate.after(untold, news)).isEqualTo(untold);
    }
    assertThat(Fate.after(new Delivered(), untold)).isEqualTo(new Delivered());
    assertThat(Fate.after(FAILED, untold)).isEqualTo(FAILED);
  }

  @Test
  void onlyAMessageThatIsStillOnItsWayGetsAnEnding() {
    assertThat(Fate.after(new Accepted(), new Delivered())).isEqualTo(new Delivered());
    assertThat(Fate.after(new Accepted(), FAILED)).isEqualTo(FAILED);
    assertThat(Fate.after(new Accepted(), new Received())).isEqualTo(new Accepted());
    for (var ended : List.<Outcome>of(new Delivered(), new Received(), FAILED)) {
      for (var news : List.of(new Accepted(), new Delivered(), new Received(), FAILED)) {
        assertThat(Fate.after(ended, news)).isEqualTo(ended);
      }
    }
  }
}
