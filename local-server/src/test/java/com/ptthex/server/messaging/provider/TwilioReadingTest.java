package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.twilio.rest.api.v2010.account.Message.Status;
import java.util.Currency;
import org.junit.jupiter.api.Test;

final class TwilioReadingTest {

  @Test
  void anAccountMayBeCalledAnything() {
    assertThat(TwilioReading.name("Night watch").value()).isEqualTo("Night watch");
    assertThat(TwilioReading.name(null).value()).isEqualTo("Twilio");
    assertThat(TwilioReading.name("x".repeat(200)).value()).isEqualTo("Twilio");
    assertThat(TwilioReading.name("a\u202Eb").value()).isEqualTo("Twilio");
  }

  @Test
  void whatWasPaidIsAPrice() {
    var dollars = Currency.getInstance("USD");
    assertThat(TwilioReading.price("-0.00790", dollars).orElseThrow().amount())
        .isEqualByComparingTo("0.0079");
    assertThat(TwilioReading.price(null, dollars)).isEmpty();
  }

  @Test
  void everyStatusIsSomeProgress() {
    for (var status : Status.values()) {
      assertThat(TwilioReading.progress(status, null)).isNotNull();
    }
    assertThat(TwilioReading.progress(null, null)).isEqualTo(new Progress.Waiting());
    assertThat(TwilioReading.progress(Status.UNDELIVERED, 30007))
        .isInstanceOfSatisfying(
            Progress.Failed.class,
            failed -> assertThat(failed.error()).isEqualTo(ProviderError.TEXT_FILTERED));
  }

  @Test
  void whoWritesUnderAShortCodeOrANameIsAPartyToo() {
    assertThat(Party.of("+12025550100").phone()).isPresent();
    assertThat(Party.of("72345").phone()).isEmpty();
    assertThat(Party.of("").phone()).isEmpty();
    assertThat(Party.of("A Bank").toString()).doesNotContain("Bank");
  }
}
