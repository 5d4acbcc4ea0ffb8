package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.Purchase.Outcome;
import com.ptthex.server.messaging.provider.Script.Outage;
import com.ptthex.server.testing.TestClock;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a provider that takes the order and never answers, over the wire. */
final class PurchaseTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  private final TestClock clock = new TestClock();
  private final Outage silence =
      new Outage(clock.instant(), clock.instant().plusSeconds(60), Outage.How.SILENT);
  private Simulated behind = new Simulated(clock, Script.calm(7), new HeldInMemory());
  private final PhoneNumber wanted = forSale();
  private Optional<StubTwilio> stub = Optional.empty();

  private PhoneNumber forSale() {
    try {
      return behind.offers(ProviderNumbersContract.ANY).getFirst().number();
    } catch (ProviderFault impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Purchase purchase(Script script) throws IOException {
    behind = new Simulated(clock, script, new HeldInMemory());
    stub = Optional.of(new StubTwilio(behind));
    var patience = new TwilioWire.Patience(Duration.ofSeconds(5), SHORT);
    var twilio =
        new Twilio(
            StubTwilio.CREDENTIALS, new TwilioWire(() -> patience, stub.get()::route, _ -> {}));
    return new Purchase(
        new Guarded(
            twilio, new Guard(clock, Guard.Limits.USUAL, () -> GuardTest.ENDURANCE, _ -> {})));
  }

  @AfterEach
  void end() {
    stub.ifPresent(StubTwilio::close);
  }

  private long orders() {
    return stub.orElseThrow().requests().stream().filter(r -> r.startsWith("POST ")).count();
  }

  @Test
  void anOrderThatNobodyAnswersIsInDoubtAndNotRepeated() throws Exception {
    var outcome = purchase(Script.calm(7).with(silence)).of(wanted, false);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.InDoubt.class,
            doubt -> assertThat(doubt.fault().error()).isEqualTo(ProviderError.TIMED_OUT));
    assertThat(orders()).isOne();
  }

  @Test
  void whoTriesAgainFindsItAmongTheOwnedAndOrdersNothing() throws Exception {
    var purchase = purchase(Script.calm(7).with(silence));
    purchase.of(wanted, false);
    clock.pass(Duration.ofMinutes(2));
    var outcome = purchase.of(wanted, true);
    assertThat(outcome).isInstanceOf(Outcome.Ours.class);
    assertThat(orders()).isOne();
    assertThat(behind.account().balance()).contains(SimulatedMarket.dollars("48.85"));
  }

  @Test
  void whileTheOwnedCannotBeAskedNothingIsOrderedAgain() throws Exception {
    var purchase = purchase(Script.calm(7).with(silence));
    purchase.of(wanted, false);
    assertThat(purchase.of(wanted, true)).isInstanceOf(Outcome.InDoubt.class);
    assertThat(orders()).isOne();
  }

  @Test
  void anOrderThatWasNeverTakenIsMadeAfterLooking() throws Exception {
    var outcome = purchase(Script.calm(7)).of(wanted, true);
    assertThat(outcome).isInstanceOf(Outcome.Ours.class);
    assertThat(orders()).isOne();
    assertThat(stub.orElseThrow().requests().getFirst()).startsWith("GET ");
  }

  @Test
  void aNumberThatIsOursAlreadyIsNoFailureAndOneOfOthersIs() throws Exception {
    var purchase = purchase(Script.calm(7));
    purchase.of(wanted, false);
    assertThat(purchase.of(wanted, false)).isInstanceOf(Outcome.Ours.class);
    assertThat(behind.account().balance()).contains(SimulatedMarket.dollars("48.85"));
    assertThat(purchase.of(new PhoneNumber("+16175550300"), false))
        .isInstanceOfSatisfying(
            Outcome.NotBought.class,
            refused -> assertThat(refused.fault().error()).isEqualTo(ProviderError.NUMBER_TAKEN));
  }

  @Test
  void withoutMoneyItIsCertainThatNothingWasBought() throws Exception {
    var poor = Script.calm(7).with(SimulatedMarket.dollars("1.00"));
    assertThat(purchase(poor).of(wanted, false)).isInstanceOf(Outcome.NotBought.class);
  }
}
