package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.Outcome;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a message did not arrive, as the provider tells it by itself. */
final class ToldFaultTest {
  private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "30003, UNREACHABLE",
    "21610, OPTED_OUT",
    "21211, INVALID_RECIPIENT",
    "21614, INVALID_RECIPIENT",
    "30005, INVALID_RECIPIENT",
    "30006, INVALID_RECIPIENT",
    "30004, REJECTED_BY_CARRIER",
    "30007, REJECTED_BY_CARRIER",
    "30032, REJECTED_BY_CARRIER",
    "30034, REJECTED_BY_CARRIER",
    "30001, TOO_MANY",
    "30022, TOO_MANY",
    "30023, TOO_MANY",
    "30027, TOO_MANY",
    "99999, UNKNOWN",
    "'', UNKNOWN",
    "99999999999, UNKNOWN",
    "oops, UNKNOWN"
  })
  void eachCodeOfTheProviderIsAReasonOfOurs(String code, DeliveryFault fault) {
    var told =
        Map.of("MessageSid", "SM" + "0".repeat(32), "MessageStatus", "failed", "ErrorCode", code);
    var progress = new TwilioForm(FormBody.of(told)).progress(AT);
    assertThat(progress.outcome()).isEqualTo(new Outcome.Failed(fault, AT));
  }
}
