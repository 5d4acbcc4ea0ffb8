package com.ptthex.shared.messaging.delivery;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.messaging.numbers.NumbersApi.NUMBERS_VIEW;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts about messages. Those who carry messages tell them; people only look. */
public interface DeliveryApi {

  Endpoint<Report, Standing> REPORT =
      deed("delivery.report", "/deliveries", Report.class, Standing.class)
          .inside()
          .with(Trait.LIFE_SAFETY)
          .toldAs("Takes what the provider says of one message; the same news twice is one fact.");

  Endpoint<WhichFailures, Failures> FAILURES =
      read("delivery.failures", "/numbers/{id}/failures", WhichFailures.class, Failures.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Which messages over a number failed in the last thirty days, latest first.");

  Endpoint<WhichTraffic, Traffic> TRAFFIC =
      read("delivery.traffic", "/numbers/{id}/traffic", WhichTraffic.class, Traffic.class)
          .needs(NUMBERS_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("How many messages went over a number on each of the last thirty days.");

  /**
   * @param at when it was sent or received
   */
  record Report(
      MessageKey message, ThreadId thread, NumberId number, Outcome outcome, Instant at) {}

  /**
   * @param isNews whether it changed anything
   */
  record Standing(Outcome outcome, boolean isNews) {}

  record WhichFailures(NumberId id, Optional<Cursor> after, Optional<PageSize> limit) {}

  record Failures(List<Failure> failures, Optional<Cursor> next) {
    public Failures {
      failures = List.copyOf(failures);
    }
  }

  /**
   * @param at when the provider gave up
   */
  record Failure(Instant at, DeliveryFault code, ThreadId thread) {}

  record WhichTraffic(NumberId id) {}

  /**
   * @param zone the time zone whose days they are
   * @param days in the order of time; the last one is still going on
   */
  record Traffic(String zone, List<Day> days) {
    public Traffic {
      days = List.copyOf(days);
    }
  }

  /**
   * @param counts absent before there was the number: that is not the same as none
   */
  record Day(Instant beganAt, Optional<Counts> counts) {}

  /**
   * @param failed how many failed on this day, whenever they were sent
   */
  record Counts(int received, int sent, int failed) {}
}
