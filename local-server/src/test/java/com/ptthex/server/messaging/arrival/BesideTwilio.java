package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.RehearsedTwilio;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Stories of a site with a stand-in for Twilio beside it. */
final class BesideTwilio {
  static final PhoneNumber ONE = new PhoneNumber("+12025550101");
  static final PhoneNumber TWO = new PhoneNumber("+12025550102");
  static final PhoneNumber NOT_OURS = new PhoneNumber("+12025550103");
  static final String ELSEWHERE = "https://elsewhere.example.org/taken";

  private BesideTwilio() {}

  /** A site with two numbers at an account that has a third one. */
  interface Story {
    void told(TestSite site, Brought brought, RehearsedTwilio twilio) throws Exception;
  }

  static void beside(TestDatabase database, Story story) throws Exception {
    try (var twilio = new RehearsedTwilio(new TestClock());
        var site = TestSite.on(database)) {
      site.carrier.standAside(site.server, site.vault(), site.clock);
      List.of(ONE, TWO, NOT_OURS).forEach(twilio::given);
      var brought = new Brought(site);
      brought.registered(ONE);
      brought.registered(TWO);
      new Connected(site).toTwilio(RehearsedTwilio.account(), RehearsedTwilio.secret());
      story.told(site, brought, twilio);
      assertThat(twilio.complaints()).isEmpty();
    }
  }

  /** Found where it really is, with all its numbers. */
  static void settled(Brought brought) {
    brought.foundAt(Optional.of(brought.here()));
    brought.once(
        standing ->
            standing.reach().way() == Way.VERIFIED
                && standing.numbers().isWell()
                && standing.numbers().all() == 2);
    brought.rest();
  }

  static List<String> doorsAt(String address) {
    return List.of(address + "/webhooks/twilio/sms", address + "/webhooks/twilio/voice");
  }
}
