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
