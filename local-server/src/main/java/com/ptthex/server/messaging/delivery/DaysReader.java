package com.ptthex.server.messaging.delivery;

import com.ptthex.server.messaging.delivery.TrafficDays.Hour;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Traffic;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What went over a number day by day, for the features that tell of numbers. */
public final class DaysReader {
  /** Of one number, by the key of the table. */
  public static final String HOURS =
      """
      select began_at, messages, received, failed from delivery_hour
      where number_id = :number and began_at >= :since\
      """;

  private DaysReader() {}

  /**
   * @param addedAt since when the number is in the inventory
   */
  public static Traffic days(Handle db, NumberId number, Instant addedAt, Instant now) {
    var hours =
        db.createQuery(HOURS)
            .bind("number", number)
            .bind("since", TrafficDays.begin(now))
            .mapTo(Hour.class)
            .list();
    return TrafficDays.told(hours, addedAt, now);
  }
}
