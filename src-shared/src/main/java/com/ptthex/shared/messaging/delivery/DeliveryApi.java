package com.ptthex.shared.messaging.delivery;

import static com.ptthex.shared.contract.Endpoint.deed;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.inbox.ThreadId;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;

/** Facts about messages. No endpoint is open to people: those who carry messages tell. */
public interface DeliveryApi {

  Endpoint<Report, Standing> REPORT =
      deed("delivery.report", "/deliveries", Report.class, Standing.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Takes what the provider says of one message; the same news twice is one fact.");

  /**
   * @param at when it was sent or received
   */
  record Report(
      MessageKey message, ThreadId thread, NumberId number, Outcome outcome, Instant at) {}

  /**
   * @param isNews whether it changed anything
   */
  record Standing(Outcome outcome, boolean isNews) {}
}
