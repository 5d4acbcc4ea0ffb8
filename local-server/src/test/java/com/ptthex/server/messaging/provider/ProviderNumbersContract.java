package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.Script.Outage;
import com.ptthex.server.testing.TestClock;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every provider does with numbers and for the account, whoever it is. */
abstract class ProviderNumbersContract {
  static final PhoneNumber OURS = new PhoneNumber("+12025550100");
  static final PhoneNumber THEIRS = new PhoneNumber("+16175550199");
  static final PhoneNumber OPTED_OUT = new PhoneNumber("+16175550198");
  static final PhoneNumber SWITCHED_OFF = new PhoneNumber("+16175550197");
  static final MessageText HELLO =
      new MessageText("Hello, ma chère & \u0645\u0631\u062d\u0628\u0627");
  private static final Optional<String> NO = Optional.empty();

  final TestClock time = new TestClock();

  final Script script =
      Script.calm(7).refusing(OPTED_OUT, 21610).failing(SWITCHED_OFF, 30003).atMost(3);

  /** What plays the other side. */
  abstract Simulated behind();

  abstract Provider provider() throws Exception;

  /** The same, in other circumstances. */
  abstract Provider provider(Script other) throws Exception;

  @Test
  void itTellsOfTheAccount() throws Exception {
    var account = provider().account();
    assertThat(account.state()).isEqualTo(ProviderAccount.State.OPEN);
    assertThat(account.name().value()).isEqualTo("Simulated account");
    assertThat(account.balance()).contains(SimulatedMarket.dollars("50.00"));
    assertThat(account.rights()).containsExactlyInAnyOrder(Right.values());
  }

  @Test
  void itOffersWhatIsWantedWithItsPrice() throws Exception {
    var wanted =
        new Wanted(US, NumberKind.LOCAL, Optional.of("212"), NO, NO, TEXT, new PageSize(5));
    var offers = provider().offers(wanted);
    assertThat(offers).hasSize(5);
    assertThat(offers)
        .allSatisfy(
            offer -> {
              assertThat(offer.number().value()).startsWith("+1212555");
              assertThat(offer.place()).contains("New York, NY");
              assertThat(offer.capabilities()).contains(Capability.TEXT);
              assertThat(offer.monthly().orElseThrow().amount()).isEqualByComparingTo("1.15");
              assertThat(offer.needsAddress()).isFalse();
            });
  }

  @Test
  void itLooksByTownByDigitsAndAmongTheOtherKinds() throws Exception {
    var provider = provider();
    var boston =
        new Wanted(US, NumberKind.LOCAL, NO, Optional.of("Boston"), Optional.of("01*7"), TEXT, FEW);
    assertThat(provider.offers(boston))
        .isNotEmpty()
        .allMatch(offer -> offer.number().value().matches("\\+161755501[0-9]7"));
    var free = new Wanted(US, NumberKind.TOLL_FREE, NO, NO, NO, TEXT, FEW);
    assertThat(provider.offers(free))
        .isNotEmpty()
        .allMatch(offer -> offer.kind() == NumberKind.TOLL_FREE);
    var mobile = new Wanted(GB, NumberKind.MOBILE, NO, NO, NO, TEXT, FEW);
    assertThat(provider.offers(mobile))
        .isNotEmpty()
        .allMatch(offer -> offer.number().value().startsWith("+447700"));
    var london = new Wanted(GB, NumberKind.LOCAL, Optional.of("20"), NO, NO, TEXT, FEW);
    assertThat(provider.offers(london)).isNotEmpty().allMatch(Offer::needsAddress);
    var nowhere = new Wanted(US, NumberKind.LOCAL, Optional.of("999"), NO, NO, TEXT, FEW);
    assertThat(provider.offers(nowhere)).isEmpty();
  }

  @Test
  void aNumberThatIsBoughtIsOwnedAndPaidFor() throws Exception {
    var provider = provider();
    var offer = provider.offers(ANY).getFirst();
    var bought = provider.buy(offer.number());
    assertThat(bought.number()).isEqualTo(offer.number());
    assertThat(bought.capabilities()).isEqualTo(offer.capabilities());
    assertThat(provider.owned(offer.number())).contains(bought);
    assertThat(provider.owned(bought.key())).contains(bought);
    assertThat(provider.offers(ANY)).extracting(Offer::number).doesNotContain(offer.number());
    assertThat(provider.account().balance()).contains(SimulatedMarket.dollars("48.85"));
  }

  @Test
  void whatOthersHaveIsRefusedAndWithoutMoneyNothingIsBought() throws Exception {
    var provider = provider();
    var number = provider.offers(ANY).getFirst().number();
    provider.buy(number);
    refuses(() -> provider.buy(number), ProviderError.NUMBER_TAKEN, "21422");
    var poor = provider(script.with(SimulatedMarket.dollars("1.00")));
    var other = poor.offers(ANY).getLast().number();
    var fault = fault(() -> poor.buy(other));
    assertThat(fault.error()).isEqualTo(ProviderError.NO_CREDIT);
    assertThat(fault.mayHaveHappened()).isFalse();
    assertThat(poor.owned(other)).isEmpty();
  }

  @Test
  void eachOfManyNumbersIsOnOnePage() throws Exception {
    var provider = provider();
    for (var at = 0; at < 120; at++) {
      behind().given(new PhoneNumber("+44207946%04d".formatted(at)));
    }
    var found = new ArrayList<OwnedNumber>();
    var page = provider.owned(Optional.empty());
    found.addAll(page.rows());
    while (page.next().isPresent()) {
      page = provider.owned(page.next());
      found.addAll(page.rows());
    }
    assertThat(found).hasSize(121).doesNotHaveDuplicates();
  }

  @Test
  void aNumberThatIsReleasedIsGoneAndReleasedOnceMoreItStaysSo() throws Exception {
    var provider = provider();
    var number = provider.owned(OURS).orElseThrow();
    provider.release(number.key());
    assertThat(provider.owned(OURS)).isEmpty();
    assertThat(provider.owned(number.key())).isEmpty();
    provider.release(number.key());
  }

  @Test
  void whereItTellsWhatArrivesIsSetReadAndTakenAway() throws Exception {
    var provider = provider();
    var key = provider.owned(OURS).orElseThrow().key();
    var here =
        new CallbackAddresses(
            Optional.of(URI.create("https://site.example.com/webhooks/twilio/sms")),
            Optional.of(URI.create("https://site.example.com/webhooks/twilio/voice")));
    assertThat(provider.route(key, here).callbacks()).isEqualTo(here);
    assertThat(provider.owned(key).orElseThrow().callbacks()).isEqualTo(here);
    provider.route(key, CallbackAddresses.NONE);
    assertThat(provider.owned(key).orElseThrow().callbacks()).isEqualTo(CallbackAddresses.NONE);
    refuses(() -> provider.route(NO_NUMBER, here), ProviderError.NOT_FOUND, "20404");
  }

  @Test
  void itTellsPricesAndWhetherNetworksLetANumberThrough() throws Exception {
    var provider = provider();
    var prices = provider.prices(US);
    assertThat(prices.monthly()).containsOnlyKeys(NumberKind.LOCAL, NumberKind.TOLL_FREE);
    assertThat(prices.outgoing().orElseThrow().amount()).isEqualByComparingTo("0.0079");
    assertThat(prices.incoming().orElseThrow().amount()).isEqualByComparingTo("0.0075");
    var local = provider.owned(OURS).orElseThrow();
    assertThat(provider.clearance(local)).isEqualTo(Clearance.CLEARED);
    assertThat(provider.owned(local.number()).orElseThrow().emergency())
        .isEqualTo(EmergencyAddress.NONE);
    var free = behind().given(new PhoneNumber("+18005550100"));
    assertThat(provider.clearance(free)).isEqualTo(Clearance.CLEARED);
    var british = behind().given(new PhoneNumber("+447700900100"));
    assertThat(provider.clearance(british)).isEqualTo(Clearance.NOT_TOLD);
  }

  Outage outage(Outage.How how) {
    return new Outage(time.instant(), time.instant().plus(Duration.ofHours(1)), how);
  }

  static Outgoing outgoing(PhoneNumber to) {
    return new Outgoing(
        OURS,
        to,
        HELLO,
        Optional.of(URI.create("https://site.example.com/webhooks/twilio/status")));
  }

  static void refuses(ThrowingCallable call, ProviderError error, String code) {
    var fault = fault(call);
    assertThat(fault.error()).isEqualTo(error);
    assertThat(fault.mayHaveHappened()).isFalse();
    assertThat(fault.code().orElseThrow().value()).isEqualTo(code);
    assertThat(fault.getMessage()).isEqualTo(error.code());
  }

  static ProviderFault fault(ThrowingCallable call) {
    var fault = new ProviderFault[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ProviderFault.class, thrown -> fault[0] = thrown);
    return fault[0];
  }

  private static final CountryCode US = new CountryCode("US");
  private static final CountryCode GB = new CountryCode("GB");
  private static final PageSize FEW = new PageSize(20);
  private static final Set<Capability> TEXT = Set.of(Capability.TEXT);
  private static final NumberKey NO_NUMBER = new NumberKey("PN" + "0".repeat(32));
  static final Wanted ANY = new Wanted(US, NumberKind.LOCAL, Optional.of("312"), NO, NO, TEXT, FEW);
}
