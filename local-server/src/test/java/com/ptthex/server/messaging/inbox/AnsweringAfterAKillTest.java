package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.messaging.inbox.BesideTwilio.THEIRS;
import static com.ptthex.server.messaging.inbox.BesideTwilio.WORDS;
import static com.ptthex.server.messaging.inbox.BesideTwilio.connected;
import static com.ptthex.server.messaging.inbox.BesideTwilio.isEnded;
import static com.ptthex.server.messaging.inbox.BesideTwilio.text;
import static com.ptthex.server.messaging.inbox.BesideTwilio.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Answering;
import com.ptthex.server.testing.Answering.Talk;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.Note;
import java.time.Duration;

/** What becomes of answers when the server is killed while it hands them over. */
final class AnsweringAfterAKillTest {
  @OnBothDatabases
  void aServerThatWasKilledAfterTheProviderTookAMessageSendsItNoSecondTime(TestDatabase database)
      throws Exception {
    restarted(
        database,
        (site, twilio, talk) -> {
          // The provider took it, and then the server was gone.
          twilio.took(talk.ours(), THEIRS, WORDS);
          cutOff(site);
        },
        twilio -> assertThat(twilio.handovers()).isZero());
  }

  @OnBothDatabases
  void aServerThatWasKilledBeforeItHandedAMessageOverSendsItOnce(TestDatabase database)
      throws Exception {
    restarted(
        database, (site, _, _) -> cutOff(site), twilio -> assertThat(twilio.handovers()).isOne());
  }

  private interface Killing {
    void told(TestSite site, RehearsedTwilio twilio, Talk talk) throws Exception;
  }

  private interface Looking {
    void at(RehearsedTwilio twilio) throws Exception;
  }

  private static void restarted(TestDatabase database, Killing killing, Looking looking)
      throws Exception {
    var data = database.fresh();
    try (var site = TestSite.of(data, TestKeys.fresh());
        var twilio = new RehearsedTwilio(site.clock)) {
      var answering = Answering.of(site);
      var talk = connected(site, twilio, answering);
      var queue = new QueueName(Sending.QUEUE.name());
      var why = new Note("As long as it takes to kill the server");
      site.owner().call(QueuesApi.PAUSE, new QueuesApi.Pause(queue, why)).orThrow();
      var queued = answering.answer(talk, WORDS);
      killing.told(site, twilio, talk);
      var port = site.server.address().getPort();
      site.server.close();
      site.clock.pass(Duration.ofSeconds(5));
      try (var again = site.again(data, port)) {
        site.owner().call(QueuesApi.RESUME, new QueuesApi.Resume(queue)).orThrow();
        answering.once(talk, queued.id(), row -> isEnded(row, again, site.clock));
        assertThat(texts(site, twilio)).containsExactly(text(WORDS));
        looking.at(twilio);
      }
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  /** As an attempt leaves it that had begun and of which nobody heard again. */
  private static void cutOff(TestSite site) {
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate(
                        """
                        update intent set state = 'LEASED', attempts = 1, lease = :lease,
                          lease_until = :until
                        where queue = 'inbox.answers'\
                        """)
                    .bind("lease", IntentId.made().value())
                    .bind("until", site.clock.instant().minus(Duration.ofDays(36_500)))
                    .execute());
  }
}
