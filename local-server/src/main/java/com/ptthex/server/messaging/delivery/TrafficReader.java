package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What went over which number, for the features that deal with numbers. What is asked over a span
 * of time is true of the very span that ends now.
 */
public final class TrafficReader {
  /** Within this span messages and failures are counted. */
  public static final Duration SPAN = Duration.ofDays(7);

  /** A number with more messages than this within the span is busy. */
  public static final int BUSY_ABOVE = 100;

  private final Handle db;

  public TrafficReader(Handle db) {
    this.db = db;
  }

  /**
   * @param failures how many messages failed within the span
   * @param messages how many there were within it
   */
  public record Traffic(NumberId number, Optional<Instant> lastUsedAt, int failures, int messages) {

    public static Traffic none(NumberId number) {
      return new Traffic(number, Optional.empty(), 0, 0);
    }
  }

  /** Of those numbers that ever had a message. */
  public Map<NumberId, Traffic> of(Collection<NumberId> numbers, Instant now) {
    var since = now.minus(SPAN);
    return db.createQuery(
            """
            select number_id as number, last_used_at,
              (select count(*) from delivery
                where delivery.number_id = traffic.number_id
                  and delivery.failed_at > :since) as failures,
              coalesce((select sum(messages) from delivery_hour as hour_of
                where hour_of.number_id = traffic.number_id and hour_of.began_at >= :fullHour), 0)
              + (select count(*) from delivery
                where delivery.number_id = traffic.number_id
                  and delivery.at > :since and delivery.at < :fullHour) as messages
            from traffic where number_id = any(:numbers)\
            """)
        .bind("numbers", ids(numbers))
        .bind("since", since)
        .bind("fullHour", since.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS))
        .mapTo(Traffic.class)
        .collectToMap(Traffic::number, traffic -> traffic);
  }

  /**
   * When each was last used, without counting anything. A choice asks for thousands, which H2 finds
   * a good deal faster so than by {@code any}.
   */
  public Map<NumberId, Instant> lastUsed(Collection<NumberId> numbers) {
    record Used(NumberId numberId, Instant lastUsedAt) {}
    return db.createQuery(
            """
            select number_id, last_used_at
            from unnest(cast(:numbers as uuid array)) as asked (id)
            join traffic on traffic.number_id = asked.id
            where last_used_at is not null\
            """)
        .bind("numbers", ids(numbers))
        .mapTo(Used.class)
        .collectToMap(Used::numberId, Used::lastUsedAt);
  }

  private static UUID[] ids(Collection<NumberId> numbers) {
    return numbers.stream().map(NumberId::value).toArray(UUID[]::new);
  }

  /**
   * Whether so many messages of a number failed, as a condition for the lists of other features. Of
   * one that did not fail at all within the time nothing is counted.
   *
   * @param number the column that holds the number's id
   * @param since the name of the parameter after which they must have failed
   * @param least the name of the parameter that says how many
   */
  public static String failed(String number, String since, String least) {
    return """
    (exists (select 1 from traffic
        where traffic.number_id = %1$s and traffic.last_failed_at > :%2$s)
      and (select count(*) from delivery
        where delivery.number_id = %1$s and delivery.failed_at > :%2$s) >= :%3$s)\
    """
        .formatted(number, since, least);
  }

  /** How many numbers of the site have so many failures, or more. */
  public int numbersFailing(Instant since, int least) {
    return db.createQuery(
            """
            select count(*) from traffic where last_failed_at > :since
              and (select count(*) from delivery
                where delivery.number_id = traffic.number_id
                  and delivery.failed_at > :since) >= :least\
            """)
        .bind("since", since)
        .bind("least", least)
        .mapTo(Integer.class)
        .one();
  }

  /** A question of yes or no about a number, as a condition for the lists of other features. */
  public enum Question {
    USED("last_used_at"),
    BUSY("busy_since");

    private final String column;

    Question(String column) {
      this.column = column;
    }

    /**
     * @param number the column that holds the number's id
     * @param since the name of the parameter after which it must have been so
     */
    public String after(String number, String since) {
      return when(number, ">", since);
    }

    /**
     * @param begin the name of the parameter at which it must have been so, or after
     */
    public String from(String number, String begin) {
      return when(number, ">=", begin);
    }

    /**
     * @param end the name of the parameter before which it must have been so
     */
    public String before(String number, String end) {
      return when(number, "<", end);
    }

    private String when(String number, String compared, String to) {
      return "exists (select 1 from traffic where traffic.number_id = %s and traffic.%s %s :%s)"
          .formatted(number, column, compared, to);
    }
  }
}
