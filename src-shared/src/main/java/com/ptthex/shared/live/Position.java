package com.ptthex.shared.live;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an event stands in the history of the site, such as {@code 1.234.0}.
 *
 * @param epoch which history: each restore begins another
 * @param number the deed's
 * @param ordinal the event's among those of its deed
 */
public record Position(int epoch, long number, int ordinal) implements Comparable<Position> {
  private static final Pattern WRITTEN =
      Pattern.compile("([1-9]\\d{0,8})\\.(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,8})");
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::epoch)
          .thenComparingLong(Position::number)
          .thenComparingInt(Position::ordinal);

  /** Before the first deed of all. */
  public static Position beginning(int epoch) {
    return new Position(epoch, 0, 0);
  }

  /** Empty when this is no position, or one that only its server can read. */
  public static Optional<Position> read(String text) {
    var parts = WRITTEN.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Position(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  public String text() {
    return epoch + "." + number + "." + ordinal;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
