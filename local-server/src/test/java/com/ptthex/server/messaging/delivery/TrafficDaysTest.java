package com.ptthex.server.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.delivery.TrafficDays.Hour;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Counts;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days put together from hours, and what is known of days without any. */
final class TrafficDaysTest {
  private static final Instant NOW = Instant.parse("2026-11-25T14:32:10Z");
  private static final Instant TODAY = NOW.truncatedTo(ChronoUnit.DAYS);
  private static final Instant FIRST = TODAY.minus(Duration.ofDays(TrafficDays.DAYS - 1));
  private static final Optional<Counts> NONE = Optional.of(new Counts(0, 0, 0));

  @Test
  void beforeTheNumberWasThereNothingIsKnownAndFromThenOnNoMessagesAreNone() {
    var added = TODAY.minus(Duration.ofDays(2)).plus(Duration.ofHours(20));
    var days = TrafficDays.told(List.of(), added, NOW).days();
    assertThat(days.subList(0, 27)).allMatch(day -> day.counts().isEmpty());
    assertThat(days.subList(27, 30)).extracting(Day::counts).containsOnly(NONE);
    assertThat(days.getLast().beganAt()).isEqualTo(TODAY);
  }

  @Test
  void aMessageFromBeforeShowsThatTheNumberWasThere() {
    var hour = new Hour(TODAY.minus(Duration.ofDays(10)), 3, 1, 0);
    var days = TrafficDays.told(List.of(hour), NOW, NOW).days();
    assertThat(days.subList(0, 19)).allMatch(day -> day.counts().isEmpty());
    assertThat(days.get(19).counts()).contains(new Counts(1, 2, 0));
    assertThat(days.subList(20, 30)).extracting(Day::counts).containsOnly(NONE);
  }

  @Test
  void theLastHourOfADayIsNotTheNextDays() {
    var last = new Hour(TODAY.minus(Duration.ofHours(1)), 5, 5, 0);
    var first = new Hour(TODAY, 7, 0, 2);
    var days = TrafficDays.told(List.of(last, first), FIRST, NOW).days();
    assertThat(days.get(28).counts()).contains(new Counts(5, 0, 0));
    assertThat(days.get(29).counts()).contains(new Counts(0, 7, 2));
  }

  @Property
  void nothingIsLostOrCountedTwice(@ForAll("hours") List<Hour> hours) {
    var counts =
        TrafficDays.told(hours, FIRST, NOW).days().stream()
            .flatMap(day -> day.counts().stream())
            .toList();
    assertThat(counts).hasSize(TrafficDays.DAYS);
    assertThat(counts.stream().mapToInt(c -> c.received() + c.sent()).sum())
        .isEqualTo(hours.stream().mapToInt(Hour::messages).sum());
    assertThat(counts.stream().mapToInt(Counts::received).sum())
        .isEqualTo(hours.stream().mapToInt(Hour::received).sum());
    assertThat(counts.stream().mapToInt(Counts::failed).sum())
        .isEqualTo(hours.stream().mapToInt(Hour::failed).sum());
  }

  @Property
  void thereAreAlwaysThirtyDaysInARowAndTheLastIsToday(
      @ForAll @IntRange(max = 200_000) int minutesLater, @ForAll @IntRange(max = 60) int daysAgo) {
    var now = NOW.plus(Duration.ofMinutes(minutesLater));
    var days = TrafficDays.told(List.of(), now.minus(Duration.ofDays(daysAgo)), now).days();
    assertThat(days).hasSize(30);
    assertThat(days.getLast().beganAt()).isEqualTo(now.truncatedTo(ChronoUnit.DAYS));
    for (var at = 1; at < days.size(); at++) {
      assertThat(Duration.between(days.get(at - 1).beganAt(), days.get(at).beganAt()))
          .isEqualTo(Duration.ofDays(1));
    }
    assertThat(days.stream().filter(day -> day.counts().isPresent()))
        .hasSize(Math.min(30, daysAgo + 1));
  }

  @Provide
  Arbitrary<List<Hour>> hours() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 29 * 24 + 14),
            Arbitraries.integers().between(0, 50),
            Arbitraries.integers().between(0, 50),
            Arbitraries.integers().between(0, 9))
        .as(
            (at, received, sent, failed) ->
                new Hour(FIRST.plus(Duration.ofHours(at)), received + sent, received, failed))
        .list()
        .ofMaxSize(60);
  }
}
