package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Happening;
import com.ptthex.console.testing.QuickTime;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Things keep happening, and all that follow them ask again as often as they may and no oftener.
 */
final class PaceTest {
  private static final Duration STORM = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final QuickTime time = new QuickTime();
  private final News news = new News(time, time);
  private long lastEvent;

  private final class Asked implements News.Reader {
    private final int calls;
    private int times;
    private long last = time.millis();
    private long longest;

    private Asked(int calls) {
      this.calls = calls;
    }

    @Override
    public int calls() {
      return calls;
    }

    @Override
    public void reload() {
      longest = Math.max(longest, time.millis() - last);
      last = time.millis();
      times++;
    }
  }

  @Example
  void aShortListIsAskedForFourTimesASecond() {
    assertThat(Pace.rest(3)).isEqualTo(Duration.ofMillis(250));
  }

  @Example
  void tenThousandRowsAreAskedForEveryOtherSecond() {
    assertThat(Pace.rest(51)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Property(tries = 200)
  void allOfThemTogetherStayWithinTheirShareAndNobodyWaitsLongerThanThatTakes(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> calls) {
    var asked = calls.stream().map(Asked::new).toList();
    try (var seen = new Subscriptions()) {
      asked.forEach(one -> news.follow(seen, NumberEvents.ALL, one));
      storm();
      var once = calls.stream().mapToInt(Integer::intValue).sum();
      var all = asked.stream().mapToInt(one -> one.calls * one.times).sum();
      assertThat(all).isLessThanOrEqualTo((int) (once + Pace.CALLS_A_SECOND * STORM.toSeconds()));
      var rest = Pace.rest(once).plus(BETWEEN).toMillis();
      assertThat(asked).allSatisfy(one -> assertThat(one.longest).isLessThanOrEqualTo(rest));
    }
  }

  @Property(tries = 50)
  void afterTheLastOfItEverybodyHasAskedOnceMore(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> calls) {
    var asked = calls.stream().map(Asked::new).toList();
    try (var seen = new Subscriptions()) {
      asked.forEach(one -> news.follow(seen, NumberEvents.ALL, one));
      storm();
      time.pass(Pace.rest(calls.stream().mapToInt(Integer::intValue).sum()));
      assertThat(asked).allSatisfy(one -> assertThat(one.last).isGreaterThanOrEqualTo(lastEvent));
    }
  }

  private void storm() {
    for (var passed = Duration.ZERO; passed.compareTo(STORM) < 0; passed = passed.plus(BETWEEN)) {
      lastEvent = time.millis();
      news.hear(Happening.of(NumberEvents.ALL.iterator().next()));
      time.pass(BETWEEN);
    }
  }
}
