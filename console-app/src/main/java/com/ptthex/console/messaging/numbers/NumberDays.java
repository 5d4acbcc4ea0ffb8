package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Days;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Counts;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Day;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The traffic of a number as days: received, sent, failed. */
final class NumberDays {
  private NumberDays() {}

  static Days of(Traffic traffic) {
    var zone = ZoneId.of(traffic.zone());
    var days = traffic.days().stream().map(day -> day(day, zone)).toList();
    return new Days(days, days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().date()));
  }

  private static Days.Day day(Day day, ZoneId zone) {
    return new Days.Day(
        LocalDate.ofInstant(day.beganAt(), zone), day.counts().map(NumberDays::counts));
  }

  private static List<Long> counts(Counts counts) {
    return List.of((long) counts.received(), (long) counts.sent(), (long) counts.failed());
  }
}
