package com.ptthex.console.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Happening;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.people.PeopleEvents;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class NewsTest {
  private static final EventType OF_NUMBERS = NumberEvents.ALL.iterator().next();
  private static final EventType OF_PEOPLE = PeopleEvents.ALL.iterator().next();

  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final News news = new News(threads, later);
  private final Subscriptions seen = new Subscriptions();
  private final AtomicInteger reloads = new AtomicInteger();

  private void follow() {
    news.follow(seen, NumberEvents.ALL, reloads::incrementAndGet);
  }

  private void happens(EventType type) {
    news.hear(Happening.of(type));
    threads.run();
  }

  @Test
  void theFirstOfManyIsReadAtOnceAndTheRestOnceTogether() {
    follow();
    for (var times = 0; times < 50; times++) {
      happens(OF_NUMBERS);
    }
    assertThat(reloads).hasValue(1);
    later.pass();
    assertThat(reloads).hasValue(2);
    later.pass();
    assertThat(reloads).as("nothing happened since").hasValue(2);
    happens(OF_NUMBERS);
    assertThat(reloads).hasValue(3);
  }

  @Test
  void whatIsNotFollowedWakesNobody() {
    follow();
    happens(OF_PEOPLE);
    assertThat(reloads).hasValue(0);
  }

  @Test
  void whenTheStoryStartsAnewEverythingIsReadAgain() {
    follow();
    news.reload();
    threads.run();
    assertThat(reloads).hasValue(1);
  }

  @Test
  void whoLookedAwayIsNotWoken() {
    follow();
    happens(OF_NUMBERS);
    happens(OF_NUMBERS);
    seen.close();
    later.pass();
    happens(OF_NUMBERS);
    assertThat(reloads).hasValue(1);
  }

  @Test
  void theStateIsToldOnTheScreensThread() {
    news.changed(new LiveState.Ended("signed-out"));
    assertThat(news.state().get()).isInstanceOf(LiveState.Connecting.class);
    threads.run();
    assertThat(news.state().get()).isInstanceOf(LiveState.Ended.class);
  }
}
