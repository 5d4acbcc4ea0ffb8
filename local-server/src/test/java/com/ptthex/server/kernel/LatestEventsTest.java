package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.TrialPipeline.Word;
import com.ptthex.server.kernel.ledger.EventReader;
import com.ptthex.server.kernel.ledger.Heard;
import com.ptthex.server.kernel.ledger.LatestEvents;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.value.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is read once for all is what each would have read for themselves. */
final class LatestEventsTest {
  private static final Endpoint<Word, Word> SAY =
      Endpoint.deed("test.say", "/say", Word.class, Word.class);
  private static final EventType SAID = EventType.of("test.said", Permission.of("test.hear"));

  private static TrialPipeline trial(TestDatabase database) {
    var trial = new TrialPipeline(database);
    trial.cases.serve(
        SAY,
        (work, word) -> {
          // None, one or two, so that places between deeds and in the midst of one exist.
          for (var event = 0; event < word.word().length() % 3; event++) {
            work.emit(Event.of(SAID, AccountId.made(), trial.unit));
          }
          return word;
        });
    return trial;
  }

  private static void say(TrialPipeline trial, int from, int to) {
    for (var at = from; at < to; at++) {
      var word = "x".repeat(1 + at % 7) + at;
      trial.pipeline.run(SAY, trial.call("good", word, word));
    }
  }

  private static List<Heard> all(TrialPipeline trial) {
    var events = new ArrayList<Heard>();
    var place = Position.beginning(trial.ledger.epoch());
    while (place.number() < trial.ledger.mark()) {
      var from = place;
      var page = trial.store.reading(db -> new EventReader(db).after(from, trial.ledger.mark()));
      events.addAll(page.events());
      place = page.upTo();
    }
    return events;
  }

  private static List<Heard> followed(LatestEvents latest, Position from, long mark) {
    var events = new ArrayList<Heard>();
    for (var place = from; place.number() < mark; ) {
      var page = latest.after(place);
      events.addAll(page.events());
      place = page.upTo();
    }
    return events;
  }

  @OnBothDatabases
  void fromWhereverSomebodyFollowsNothingIsMissedAndNothingTwice(TestDatabase database) {
    try (var trial = trial(database)) {
      var latest = new LatestEvents(trial.store, trial.ledger);
      var random = new Random(7);
      for (var round = 0; round < 12; round++) {
        say(trial, round * 9, round * 9 + 9);
        var happened = all(trial);
        var places =
            Stream.concat(
                    Stream.of(Position.beginning(trial.ledger.epoch())),
                    happened.stream().map(Heard::position))
                .toList();
        for (var reader = 0; reader < 6; reader++) {
          var from = places.get(random.nextInt(places.size()));
          assertThat(followed(latest, from, trial.ledger.mark()))
              .as("after %s", from.text())
              .startsWith(happened.stream().filter(it -> isAfter(it, from)).toArray(Heard[]::new))
              .hasSize((int) happened.stream().filter(it -> isAfter(it, from)).count());
        }
      }
    }
  }

  private static boolean isAfter(Heard event, Position from) {
    return event.position().compareTo(from) > 0;
  }

  @OnBothDatabases
  void whatOneHasReadTheNextIsGiven(TestDatabase database) {
    try (var trial = trial(database)) {
      say(trial, 0, 20);
      var latest = new LatestEvents(trial.store, trial.ledger);
      var from = Position.beginning(trial.ledger.epoch());
      var first = latest.after(from);
      assertThat(first.events()).isNotEmpty();
      assertThat(latest.after(from).events().getFirst()).isSameAs(first.events().getFirst());
      assertThat(latest.after(first.upTo()).events()).isEmpty();
    }
  }

  @OnBothDatabases
  void manyWhoFollowWhileMuchHappensHearAllOfItInOrder(TestDatabase database) throws Exception {
    try (var trial = trial(database);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var latest = new LatestEvents(trial.store, trial.ledger);
      var deeds = 120;
      var start = trial.ledger.mark();
      var from = new Position(trial.ledger.epoch(), start, 0);
      Callable<List<Heard>> follower = () -> followed(latest, from, start + deeds);
      var heard = IntStream.range(0, 4).mapToObj(_ -> threads.submit(follower)).toList();
      var said =
          IntStream.range(0, 4)
              .mapToObj(part -> threads.submit(() -> say(trial, part * 30, part * 30 + 30)))
              .toList();
      for (var part : said) {
        part.get();
      }
      var happened = all(trial).stream().filter(it -> isAfter(it, from)).toList();
      for (var each : heard) {
        assertThat(each.get()).isEqualTo(happened);
      }
    }
  }
}
