package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.delivery.DeliveryApi.Counts;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Day;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went over a number on each of its last days, put together from its hours: a month is 720
 * rows at most, however many messages there were. A site has no time zone of its own yet, so its
 * days are those of UTC.
 */
final class TrafficDays {
  /** So many are told of, with the one that is still going on. */
  static final int DAYS = 30;

  private static final ZoneOffset ZONE = ZoneOffset.UTC;
  private static final String ZONE_NAME = "UTC";
  private static final Counts NONE = new Counts(0, 0, 0);

  private TrafficDays() {}

  /**
   * @param messages how many came and went
   * @param received how many of these came
   * @param failed how many failed then, whenever they were sent
   */
  record Hour(Instant beganAt, int messages, int received, int failed) {
    private Counts counts() {
      return new Counts(received, messages - received, failed);
    }
  }

  /** Whatever is older belongs to none of them. */
  static Instant begin(Instant now) {
    return firstDay(now).atStartOfDay(ZONE).toInstant();
  }

  private static LocalDate firstDay(Instant now) {
    return day(now).minusDays(DAYS - 1);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /**
   * Of a day before there was the number nobody knows how many there would have been.
   *
   * @param addedAt since when the number is in the inventory
   */
  static Traffic told(List<Hour> hours, Instant addedAt, Instant now) {
    Map<LocalDate, Counts> counted = new HashMap<>();
    hours.forEach(hour -> counted.merge(day(hour.beganAt()), hour.counts(), TrafficDays::both));
    // What is told late may be older than our own row of the number, and shows that it was there.
    var known =
        Stream.concat(counted.keySet().stream(), Stream.of(day(addedAt)))
            .min(LocalDate::compareTo)
            .orElseThrow();
    var days =
        firstDay(now)
            .datesUntil(day(now).plusDays(1))
            .map(
                date ->
                    new Day(
                        date.atStartOfDay(ZONE).toInstant(),
                        Optional.of(counted.getOrDefault(date, NONE))
                            .filter(_ -> !date.isBefore(known))))
            .toList();
    return new Traffic(ZONE_NAME, days);
  }

  private static Counts both(Counts one, Counts other) {
    return new Counts(
        one.received() + other.received(),
        one.sent() + other.sent(),
        one.failed() + other.failed());
  }
}
