package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.Server;
import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Answering;
import com.ptthex.server.testing.Answering.Talk;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.MessageState;
import com.ptthex.shared.messaging.inbox.MessagesApi;
import com.ptthex.shared.value.PhoneNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Stories of a site whose answers a stand-in for Twilio carries. */
final class BesideTwilio {
  static final PhoneNumber THEIRS = new PhoneNumber("+12025550172");
  static final String WORDS = "We are on our way.";

  private BesideTwilio() {}

  interface Story {
    void told(TestSite site, RehearsedTwilio twilio, Answering answering, Talk talk)
        throws Exception;
  }

  interface Making {
    RehearsedTwilio of(TestClock clock) throws IOException;
  }

  static void beside(TestDatabase database, Story story) throws Exception {
    beside(database, RehearsedTwilio::new, story);
  }

  static void beside(TestDatabase database, Making making, Story story) throws Exception {
    try (var site = TestSite.on(database);
        var twilio = making.of(site.clock)) {
      var answering = Answering.of(site);
      story.told(site, twilio, answering, connected(site, twilio, answering));
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  /** A thread with a client over a number that the account has. */
  static Talk connected(TestSite site, RehearsedTwilio twilio, Answering answering) {
    answering.ready();
    var talk = answering.over(site.north, THEIRS);
    twilio.given(talk.ours());
    new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret()).atRest();
    return talk;
  }

  /** Once it has had the time to hand them on. */
  static List<String> texts(TestSite site, RehearsedTwilio twilio) throws Exception {
    site.clock.pass(Duration.ofSeconds(10));
    return twilio.texts();
  }

  static String text(String words) {
    return THEIRS.value() + " " + words;
  }

  /** Two who find the same one at once come one after the other, and the later looks again. */
  static boolean isEnded(MessagesApi.Row row, Server server, TestClock clock) {
    if (row.state() == MessageState.SENT) {
      return true;
    }
    passIfAtRest(server, clock);
    return false;
  }

  /** Only when nothing is to be done now: else sessions would end before anything is. */
  static void passIfAtRest(Server server, TestClock clock) {
    int due =
        server
            .store()
            .reading(
                db ->
                    db.createQuery(
                            """
                            select count(*) from intent where queue = 'inbox.answers'
                              and (state = 'LEASED' or state = 'WAITING' and next_at <= :now)\
                            """)
                        .bind("now", clock.instant())
                        .mapTo(Integer.class)
                        .one());
    if (due == 0) {
      clock.pass(Duration.ofSeconds(10));
    }
  }
}
