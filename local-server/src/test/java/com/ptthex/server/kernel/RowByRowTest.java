package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Speech.Words;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A bulk is one impact, and then one deed for each row. */
final class RowByRowTest {
  @OnBothDatabases
  void eachRowIsADeedOfItsOwnAndOneThatIsRefusedUndoesNoOther(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      hall.speech().whenSaid =
          word -> {
            if (word.equals("rude")) {
              throw new Refusal.Conflict("not-that-word").raise();
            }
          };
      var answer = hall.speak(hall.seen("k", Words.of("one", "rude", "two")));
      assertThat(answer.words()).containsExactly("one!", "not-that-word", "two!");
      assertThat(hall.done("test.speak")).isEqualTo(1);
      assertThat(hall.done("test.say")).isEqualTo(2);
      var refused = "select endpoint from audit where outcome = 'REFUSED'";
      assertThat(hall.trial().ask(String.class, refused)).isEqualTo("test.say");
      assertThat(hall.trial().happened()).hasSize(2);
      var traces = "select count(distinct trace) from audit";
      assertThat(hall.trial().ask(Integer.class, traces)).isEqualTo(1);
      assertThat(hall.trial().waits).hasValue(1);
    }
  }

  @OnBothDatabases
  void aBulkWhoseImpactHasMovedDoesNothing(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var call = hall.seen("k", Words.of("one", "two"));
      hall.speech().mood = "angry";
      assertThat(hall.refusal(call))
          .isInstanceOfSatisfying(
              Refusal.Moved.class,
              moved -> assertThat(moved.impact().effects().getFirst().code()).isEqualTo("angry"));
      assertThat(hall.speech().said).isEmpty();
      assertThat(hall.done("test.speak")).isZero();
      assertThat(hall.speak(hall.seen("k", Words.of("one", "two"))).words()).hasSize(2);
    }
  }

  @OnBothDatabases
  void aRowThatCanOnlyBeRefusedIsNeverTried(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var answer = hall.speak(hall.seen("k", Words.of("one", "forbidden", "two")));
      assertThat(answer.words()).containsExactly("one!", "forbidden-word", "two!");
      assertThat(hall.speech().together).hasSize(2).containsOnly(Words.of("one", "two").words());
      var refused = "select code from audit where outcome = 'REFUSED'";
      assertThat(hall.trial().ask(String.class, refused)).isEqualTo("forbidden-word");
    }
  }

  @OnBothDatabases
  void aRepeatUnderTheSameKeyAnswersAlikeAndDoesNothing(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var call = hall.seen("k", Words.of("one", "forbidden", "two"));
      var first = hall.speak(call);
      hall.speech().mood = "angry";
      hall.trial().clock.pass(Duration.ofHours(23));
      assertThat(hall.speak(call)).isEqualTo(first);
      assertThat(hall.speech().said).containsExactly("one", "two");
      assertThat(hall.done("test.speak")).isEqualTo(1);
      assertThat(hall.refusal(hall.seen("k", Words.of("three"))).code())
          .isEqualTo("idempotency-key-used");
    }
  }

  @OnBothDatabases
  void aBulkThatWasCutOffGoesOnWhereItStopped(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var call = hall.seen("k", Words.of("one", "forbidden", "two", "three"));
      hall.interruptAt("two");
      assertThat(hall.refusal(call)).isEqualTo(new Refusal.OutcomeUnknown("bulk-interrupted"));
      assertThat(hall.done("test.say")).isEqualTo(1);

      // By then things are not as its impact told, and half of that is its own doing.
      hall.speech().mood = "angry";
      assertThat(hall.speak(call).words())
          .containsExactly("one!", "forbidden-word", "two!", "three!");
      assertThat(hall.speech().said).containsExactly("one", "two", "three");
      assertThat(hall.speech().together).containsOnly(Words.of("one", "two", "three").words());
      assertThat(hall.done("test.speak")).isEqualTo(1);
      assertThat(hall.done("test.say")).isEqualTo(3);
    }
  }

  /** At each of its commits in turn, when it is the outcome of the commit that stays unknown. */
  @OnBothDatabases
  void noRowIsDoneTwiceWhereverItIsCutOff(TestDatabase database) {
    for (var cut = 1; cut <= 4; cut++) {
      try (var hall = Hall.on(database)) {
        var call = hall.seen("k", Words.of("one", "two"));
        var left = new AtomicInteger(cut);
        hall.trial().afterEachDeed =
            () -> {
              if (left.decrementAndGet() == 0) {
                throw new Refusal.OutcomeUnknown("commit-failed").raise();
              }
            };
        assertThat(hall.refusal(call)).isInstanceOf(Refusal.OutcomeUnknown.class);
        assertThat(hall.speak(call).words()).containsExactly("one!", "two!");
        assertThat(hall.speech().said).containsExactly("one", "two");
        assertThat(hall.done("test.say")).isEqualTo(2);
      }
    }
  }

  @OnBothDatabases
  void whatBecameOfARefusedRowStaysWhenTheBulkGoesOn(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var call = hall.seen("k", Words.of("rude", "two"));
      hall.speech().whenSaid =
          word -> {
            throw word.equals("rude")
                ? new Refusal.Conflict("not-that-word").raise()
                : new Refusal.Unavailable("too-busy").raise();
          };
      hall.refusal(call);
      hall.speech().whenSaid = _ -> {};
      assertThat(hall.speak(call).words()).containsExactly("not-that-word", "two!");
    }
  }

  @OnBothDatabases
  void whoLosesTheRightMeanwhileIsRefusedTheRest(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      hall.speech().whenSaid = _ -> hall.trial().allowed = false;
      assertThat(hall.speak(hall.seen("k", Words.of("one", "two", "three"))).words())
          .containsExactly("one!", "no-permission", "no-permission");

      hall.trial().allowed = true;
      hall.speech().whenSaid = _ -> hall.trial().licensed = false;
      assertThat(hall.speak(hall.seen("k2", Words.of("one", "two"))).words())
          .containsExactly("one!", "no-licence");

      hall.trial().licensed = true;
      hall.speech().whenSaid = _ -> hall.trial().callers.remove("good");
      assertThat(hall.speak(hall.seen("k3", Words.of("one", "two"))).words())
          .containsExactly("one!", "session-ended");
    }
  }

  @OnBothDatabases
  void twinsUnderOneKeyDoEachRowOnceAndAnswerAlike(TestDatabase database) throws Exception {
    try (var hall = Hall.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var call = hall.seen("k", Words.of("one", "two", "three", "four", "five"));
      var together = new CyclicBarrier(4);
      var answers =
          people.invokeAll(
              Stream.generate(
                      () ->
                          (Callable<Words>)
                              () -> {
                                together.await();
                                return hall.speak(call);
                              })
                  .limit(4)
                  .toList());
      assertThat(answers.stream().map(answer -> answer.resultNow()).distinct()).hasSize(1);
      assertThat(hall.done("test.say")).isEqualTo(5);
      assertThat(hall.done("test.speak")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void itsCallerIsToldHowManyRowsAreSettledWhileItGoesOn(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      var told = new ArrayList<Integer>();
      hall.speech().whenSaid =
          word -> {
            told.add(hall.settled("k"));
            if (word.equals("rude")) {
              throw new Refusal.Conflict("not-that-word").raise();
            }
          };
      assertThat(hall.settled("k")).isZero();
      hall.speak(hall.seen("k", Words.of("one", "forbidden", "rude", "two")));
      assertThat(told).as("the forbidden one is settled from the start").containsExactly(1, 2, 3);
      assertThat(hall.settled("k")).isEqualTo(4);
      assertThat(hall.settled("another")).isZero();
    }
  }

  @OnBothDatabases
  void nobodyElseIsToldOfItUnderTheSameKey(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      hall.speak(hall.seen("k", Words.of("one", "two")));
      assertThat(hall.settledFor("other", "k")).isZero();
    }
  }

  @OnBothDatabases
  void whatIsNoBulkIsRefusedAsAWhole(TestDatabase database) {
    try (var hall = Hall.on(database)) {
      assertThat(hall.refusal(hall.trial().call("k", Words.of())))
          .isInstanceOf(Refusal.Invalid.class);
    }
  }
}
