package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.messaging.inbox.BesideTwilio.THEIRS;
import static com.ptthex.server.messaging.inbox.BesideTwilio.WORDS;
import static com.ptthex.server.messaging.inbox.BesideTwilio.beside;
import static com.ptthex.server.messaging.inbox.BesideTwilio.isEnded;
import static com.ptthex.server.messaging.inbox.BesideTwilio.passIfAtRest;
import static com.ptthex.server.messaging.inbox.BesideTwilio.text;
import static com.ptthex.server.messaging.inbox.BesideTwilio.texts;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestCarrier;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.delivery.Outcome;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.messaging.inbox.MessagesApi.Answer;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What becomes of answers when the line to the provider fails in between. */
final class AnsweringByTwilioTest {
  private static final int OPTED_OUT = 21610;

  /** Once it was in doubt so often. */
  private static void doubted(TestSite site, int times) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (doubts(site) < times && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(doubts(site)).isEqualTo(times);
  }

  private static int doubts(TestSite site) {
    return site.ask(Integer.class, "select max(doubts) from answer");
  }

  @OnBothDatabases
  void howAMessageFaredIsToldOfItByTheKeyOfTheProvider(TestDatabase database) throws Exception {
    beside(
        database,
        (site, twilio, answering, talk) -> {
          site.carrier.connect();
          var queued = answering.answer(talk, WORDS);
          var sent = answering.once(talk, queued.id(), MessageState.SENT);
          assertThat(outcomeOf(sent)).contains(new Outcome.Accepted());
          assertThat(texts(site, twilio)).containsExactly(text(WORDS));
          try (var http = HttpClient.newHttpClient()) {
            var fields = Map.of("MessageSid", twilio.keyOfTheText(), "MessageStatus", "delivered");
            TestCarrier.tell(http, site.server.address(), "status", fields);
          }
          assertThat(outcomeOf(answering.now(talk, queued.id()))).contains(new Outcome.Delivered());
        });
  }

  @OnBothDatabases
  void howAMessageFaredIsAskedForWhereNobodyCanTell(TestDatabase database) throws Exception {
    beside(
        database,
        (site, _, answering, talk) -> {
          site.carrier.standAside(site.server, site.vault(), site.clock);
          var queued = answering.answer(talk, WORDS);
          answering.once(talk, queued.id(), MessageState.SENT);
          once(
              () -> {
                passIfAtRest(site.server, site.clock);
                return outcomeOf(answering.now(talk, queued.id()))
                    .equals(Optional.of(new Outcome.Delivered()));
              });
          assertThat(outcomeOf(answering.now(talk, queued.id()))).contains(new Outcome.Delivered());
        });
  }

  private static Optional<Outcome> outcomeOf(MessagesApi.Row row) {
    return row.answer().flatMap(Answer::outcome);
  }

  @OnBothDatabases
  void aMessageWhoseAnswerIsLostIsFoundAtTheProviderAndNotSentTwice(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, twilio, answering, talk) -> {
          twilio.goesSilent();
          var queued = answering.answer(talk, WORDS);
          var doubted = answering.once(talk, queued.id(), MessageState.IN_DOUBT);
          assertThat(doubted.answer().flatMap(Answer::trouble)).isPresent();
          assertThat(outcomeOf(doubted)).isEmpty();

          twilio.recovers();
          site.clock.pass(Duration.ofMinutes(1));
          var sent = answering.once(talk, queued.id(), MessageState.SENT);
          assertThat(outcomeOf(sent)).contains(new Outcome.Accepted());
          assertThat(sent.answer().flatMap(Answer::trouble)).isEmpty();
          assertThat(texts(site, twilio)).containsExactly(text(WORDS));
          assertThat(twilio.handovers()).isOne();
        });
  }

  @OnBothDatabases
  void whatTheProviderNeverGotIsLookedForAndOnlyThenSentAgain(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, twilio, answering, talk) -> {
          twilio.isCut();
          var queued = answering.answer(talk, WORDS);
          doubted(site, 1);
          twilio.recovers();
          var pause = Duration.ofSeconds(10);
          for (var looks = 2; looks <= 5; looks++) {
            site.clock.pass(pause);
            doubted(site, looks);
            assertThat(twilio.handovers()).isOne();
            pause = pause.multipliedBy(2);
          }
          site.clock.pass(pause);
          answering.once(talk, queued.id(), MessageState.SENT);
          assertThat(twilio.handovers()).isEqualTo(2);
          assertThat(texts(site, twilio)).containsExactly(text(WORDS));
        });
  }

  @OnBothDatabases
  void theSameWordsTwiceAreTwoMessagesAlsoWhenBothAreInDoubt(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, twilio, answering, talk) -> {
          twilio.goesSilent();
          var one = answering.answer(talk, WORDS);
          var other = answering.answer(talk, WORDS);
          answering.once(talk, one.id(), MessageState.IN_DOUBT);
          answering.once(talk, other.id(), MessageState.IN_DOUBT);
          twilio.recovers();
          site.clock.pass(Duration.ofMinutes(1));
          answering.once(talk, one.id(), row -> isEnded(row, site.server, site.clock));
          answering.once(talk, other.id(), row -> isEnded(row, site.server, site.clock));
          assertThat(texts(site, twilio)).containsExactly(text(WORDS), text(WORDS));
        });
  }

  @OnBothDatabases
  void whomTheProviderKnowsToWantNoneIsRememberedHere(TestDatabase database) throws Exception {
    beside(
        database,
        clock -> RehearsedTwilio.refusing(clock, THEIRS, OPTED_OUT),
        (site, twilio, answering, talk) -> {
          var queued = answering.answer(talk, WORDS);
          var known = answering.once(talk, queued.id(), MessageState.NOT_SENT).answer();
          assertThat(known.flatMap(Answer::trouble)).contains(ProviderError.RECIPIENT_OPTED_OUT);
          assertThat(texts(site, twilio)).isEmpty();
          assertThat(refused(site.owner().call(MessagesApi.SEND, talk.says(WORDS))).code())
              .isEqualTo("client-wants-no-messages");
          assertThat(twilio.handovers()).isOne();
        });
  }

  @OnBothDatabases
  void aProviderInTroubleIsLeftInPeaceAndEachMessageLeavesOnceWhenItIsBack(TestDatabase database)
      throws Exception {
    beside(
        database,
        (site, twilio, answering, talk) -> {
          twilio.breaksDown();
          var ids =
              IntStream.range(0, 8)
                  .mapToObj(at -> answering.answer(talk, WORDS + " " + at).id())
                  .toList();
          once(() -> waiting(site) > 0 && inDoubt(site) > 0 && waiting(site) + inDoubt(site) == 8);
          var asked = twilio.handovers();
          assertThat(asked).as("it is not asked for each of them").isLessThan(8);
          twilio.recovers();
          once(
              () -> {
                passIfAtRest(site.server, site.clock);
                return waiting(site) + inDoubt(site) == 0;
              });
          for (var id : ids) {
            answering.once(talk, id, MessageState.SENT);
          }
          assertThat(texts(site, twilio))
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, 8).mapToObj(at -> text(WORDS + " " + at)).toList());
        });
  }

  private interface Asked {
    boolean isSo();
  }

  private static void once(Asked asked) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!asked.isSo() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  /** Tried, and to be tried again. */
  private static int waiting(TestSite site) {
    return site.ask(
        Integer.class,
        """
        select count(*) from intent where queue = 'inbox.answers' and state = 'WAITING'
          and attempts > 0\
        """);
  }

  private static int inDoubt(TestSite site) {
    return site.ask(Integer.class, "select count(*) from message where state = 'IN_DOUBT'");
  }
}
