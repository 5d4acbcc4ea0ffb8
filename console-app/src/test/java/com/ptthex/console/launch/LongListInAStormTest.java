package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Happening;
import com.ptthex.console.testing.QuickTime;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.model.Total;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifty things happen a second, and a list that was read to ten thousand rows stays live. */
@Tag("journey")
final class LongListInAStormTest {
  private static final int ROWS = 10_000;
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Duration A_CALL = Duration.ofMillis(4);
  private static final Duration OLD = Duration.ofSeconds(3);

  private final QuickTime time = new QuickTime();
  private final News news = new News(time, time);
  private final Subscriptions seen = new Subscriptions();
  private final double most = Limits.USUAL.perCaller();
  private double left = most;
  private long leftAt;
  private int refused;

  /** A row as the server had it when it was asked. */
  private record Seen(int id, long at) {}

  @AfterEach
  void leave() {
    seen.close();
  }

  @Test
  void itStaysLiveAndYoungBesideAllElseThatTheConsoleAsks() {
    var list = followed();
    readToTheEnd(list);
    storms(list);
    assertThat(refused).isZero();
  }

  @Test
  void soDoTwoOfThemInTwoWindows() {
    var one = followed();
    var other = followed();
    readToTheEnd(one);
    readToTheEnd(other);
    storms(one, other);
    assertThat(refused).isZero();
  }

  @Test
  void allThatMatchAreChosenInTheMidstOfItAndStayChosen() {
    var list = followed();
    list.reload();
    storms(list);
    list.chooseFirst(ROWS);
    storms(list);
    assertThat(list.gathering().get()).isFalse();
    assertThat(list.chosenRows()).hasSize(ROWS);
    assertThat(refused).isZero();
  }

  @Test
  void whatSomebodyJustDidIsAskedForAtOnce() {
    var list = followed();
    readToTheEnd(list);
    storms(list);
    var done = time.millis();
    list.reload();
    time.pass(A_CALL.multipliedBy(2 * (ROWS / 200 + 2)));
    assertThat(oldest(list)).isGreaterThanOrEqualTo(done);
    assertThat(refused).isZero();
  }

  private RowsModel<Seen> followed() {
    var desk = Desks.of(new FakeApi(), time);
    var list =
        new RowsModel<Seen>(desk, Seen::id, this::page)
            .counted(
                desk,
                () -> this.<Total>called().orElseGet(() -> FakeApi.done(new Total(ROWS, ROWS))));
    news.follow(seen, NumberEvents.ALL, list);
    return list;
  }

  private void readToTheEnd(RowsModel<Seen> list) {
    list.reload();
    time.pass(Duration.ofSeconds(2));
    list.chooseFirst(ROWS);
    time.pass(Duration.ofSeconds(2));
    list.choose(Set.of());
    assertThat(read(list).rows()).hasSize(ROWS);
  }

  /** For a while; people ask for other things meanwhile, twenty times a second. */
  @SafeVarargs
  private void storms(RowsModel<Seen>... lists) {
    LongStream.range(0, 1_000)
        .forEach(
            nth -> {
              happens();
              if (nth % 5 < 2) {
                time.away(this::called);
              }
              time.pass(BETWEEN);
              for (var list : lists) {
                if (nth > 50) {
                  assertThat(list.load().get()).isInstanceOf(Load.Ready.class);
                  assertThat(Duration.ofMillis(time.millis() - oldest(list))).isLessThan(OLD);
                }
              }
            });
  }

  private void happens() {
    news.hear(Happening.of(NumberEvents.ALL.iterator().next()));
  }

  private static Rows<Seen> read(RowsModel<Seen> list) {
    return list.lastRead().orElseThrow();
  }

  private static long oldest(RowsModel<Seen> list) {
    return read(list).rows().stream().mapToLong(Seen::at).min().orElseThrow();
  }

  private Answer<Rows<Seen>> page(Optional<Cursor> after, PageSize size) {
    return this.<Rows<Seen>>called().orElseGet(() -> FakeApi.done(rows(after, size.value())));
  }

  private Rows<Seen> rows(Optional<Cursor> after, int size) {
    var from = after.map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
    var to = Math.min(from + size, ROWS);
    return new Rows<>(
        IntStream.range(from, to)
            .mapToObj(id -> new Seen(id, time.millis()))
            .collect(Collectors.toList()),
        Optional.of(to).filter(end -> end < ROWS).map(end -> new Cursor(end.toString())));
  }

  /** As the server has it: so many at once, and as many again each second. */
  private <T> Optional<Answer<T>> called() {
    var now = Math.max(leftAt, time.millis());
    left = Math.min(most, left + (now - leftAt) * most / 1_000);
    leftAt = now;
    time.takes(A_CALL);
    if (left < 1) {
      refused++;
      return Optional.of(FakeApi.refused(new Refusal.TooMany("too-many-calls", Map.of())));
    }
    left--;
    return Optional.empty();
  }
}
