package com.ptthex.server.messaging.optout;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.inbox.Keyword;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What somebody wants, whichever of it is heard first. */
final class WishTest {
  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  @Test
  void whoeverSaidNothingWantsMessages() {
    assertThat(Wish.NONE.stopped()).isEmpty();
    assertThat(Wish.NONE.with(Keyword.HELP, at(1)).stopped()).isEmpty();
  }

  @Test
  void whatWasSaidLastCounts() {
    var stopped = Wish.NONE.with(Keyword.STOP, at(1));
    assertThat(stopped.stopped()).contains(at(1));
    var again = stopped.with(Keyword.START, at(2));
    assertThat(again.stopped()).isEmpty();
    assertThat(again.with(Keyword.STOP, at(3)).stopped()).contains(at(3));
  }

  @Test
  void ofTwoAtOnceTheStopCounts() {
    var both = Wish.NONE.with(Keyword.START, at(1)).with(Keyword.STOP, at(1));
    assertThat(both.stopped()).contains(at(1));
  }

  @Property
  void inWhicheverOrderItIsHeardItComesToTheSame(
      @ForAll Keyword one,
      @ForAll Keyword other,
      @ForAll @IntRange(max = 3) int first,
      @ForAll @IntRange(max = 3) int second) {
    assertThat(Wish.NONE.with(one, at(first)).with(other, at(second)))
        .isEqualTo(Wish.NONE.with(other, at(second)).with(one, at(first)));
  }
}
