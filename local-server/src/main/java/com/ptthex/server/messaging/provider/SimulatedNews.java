package com.ptthex.server.messaging.provider;

import com.ptthex.server.messaging.provider.SimulatedText.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** What the simulated provider has to tell, and when it gets round to it. */
final class SimulatedNews {
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final int MOST_TRIES = 4;

  private final Script.Odds odds;
  private final Random chance;
  private final PriorityQueue<News> waiting =
      new PriorityQueue<>(Comparator.comparing(News::at).thenComparingLong(News::order));
  private long order;

  private record News(Instant at, long order, int tries, Consumer<Callbacks> telling) {}

  SimulatedNews(Script.Odds odds, Random chance) {
    this.odds = odds;
    this.chance = chance;
  }

  void of(SimulatedText text) {
    for (var step : text.steps()) {
      tell(step.at(), text, step);
    }
  }

  private void tell(Instant at, SimulatedText text, Step step) {
    if (chance.nextInt(100) < odds.lost()) {
      return;
    }
    var when = chance.nextInt(100) < odds.disordered() ? at.plus(LATE) : at;
    Consumer<Callbacks> telling =
        step.progress() instanceof Progress.Received
            ? callbacks -> callbacks.arrived(text.carried(step.at()))
            : callbacks -> callbacks.progressed(text.key(), step.progress(), step.at());
    add(when, 1, telling);
    if (chance.nextInt(100) < odds.twice()) {
      add(when.plus(AGAIN), 1, telling);
    }
  }

  private void add(Instant at, int tries, Consumer<Callbacks> telling) {
    waiting.add(new News(at, order++, tries, telling));
  }

  /** What is due now. Whoever tells it says afterwards what was not taken. */
  List<Due> due(Instant now) {
    var due = new ArrayList<Due>();
    while (!waiting.isEmpty() && !waiting.peek().at().isAfter(now)) {
      var news = waiting.poll();
      due.add(new Due(news.telling(), news.tries()));
    }
    return due;
  }

  record Due(Consumer<Callbacks> telling, int tries) {}

  void notTaken(Due news, Instant now) {
    if (news.tries() < MOST_TRIES) {
      add(now.plus(AGAIN.multipliedBy(news.tries())), news.tries() + 1, news.telling());
    }
  }
}
