package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.StubTwilio.Trouble;
import com.ptthex.server.testing.TestClock;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider's own library would send a text up to six times when it is told to wait. */
final class TwilioWireTest {
  private static final TwilioWire.Patience SHORT =
      new TwilioWire.Patience(Duration.ofSeconds(5), Duration.ofMillis(700));

  private final Simulated behind =
      new Simulated(new TestClock(), Script.calm(7), new HeldInMemory());
  private StubTwilio stub;

  @BeforeEach
  void begin() throws IOException {
    behind.given(ProviderContract.OURS);
    stub = new StubTwilio(behind);
  }

  @AfterEach
  void end() {
    stub.close();
  }

  private Twilio twilio() {
    return new Twilio(StubTwilio.CREDENTIALS, new TwilioWire(() -> SHORT, stub::route, _ -> {}));
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_FAST, TOO_FAST, false",
    "BROKEN, IN_TROUBLE, true",
    "BUSY, IN_TROUBLE, true",
    "CUT, NOT_REACHED, true",
    "HALF, TIMED_OUT, true",
    "GARBAGE, NOT_UNDERSTOOD, true",
    "ELSEWHERE, NOT_UNDERSTOOD, true"
  })
  void whateverGoesWrongATextIsOnTheWireOnce(
      Trouble trouble, ProviderError meant, boolean mayHaveHappened) {
    stub.from(trouble);
    var fault = ProviderContract.fault(() -> send(twilio()));
    assertThat(stub.requests()).hasSize(1);
    assertThat(fault.error()).isEqualTo(meant);
    assertThat(fault.mayHaveHappened()).isEqualTo(mayHaveHappened);
  }

  @ParameterizedTest
  @CsvSource({"TOO_FAST", "BROKEN", "BUSY", "CUT"})
  void anOrderForANumberIsOnTheWireOnceToo(Trouble trouble) {
    stub.from(trouble);
    ProviderContract.fault(() -> twilio().buy(new PhoneNumber("+12125550101")));
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void aTextOverALineThatWasUsedBeforeAndIsCutNowIsOnTheWireOnce() throws Exception {
    var twilio = twilio();
    send(twilio);
    stub.from(Trouble.CUT);
    ProviderContract.fault(() -> send(twilio));
    assertThat(stub.requests()).hasSize(2);
  }

  @Test
  void howLongToWaitIsHeard() {
    stub.from(Trouble.TOO_FAST);
    var fault = ProviderContract.fault(() -> send(twilio()));
    assertThat(fault.notBefore()).contains(Duration.ofSeconds(7));
    assertThat(fault.code().orElseThrow().value()).isEqualTo("20429");
  }

  @Test
  void whereNobodyListensNothingWasSent() throws IOException {
    var free = 0;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var nowhere = URI.create("http://127.0.0.1:" + free + "/");
    var twilio =
        new Twilio(StubTwilio.CREDENTIALS, new TwilioWire(() -> SHORT, _ -> nowhere, _ -> {}));
    var fault = ProviderContract.fault(() -> send(twilio));
    assertThat(fault.error()).isEqualTo(ProviderError.NOT_REACHED);
    assertThat(fault.mayHaveHappened()).isFalse();
  }

  @Test
  void aWrongSecretIsRefused() {
    var wrong = new TwilioCredentials(StubTwilio.CREDENTIALS.account(), "another token");
    var twilio = new Twilio(wrong, new TwilioWire(() -> SHORT, stub::route, _ -> {}));
    var fault = ProviderContract.fault(twilio::account);
    assertThat(fault.error()).isEqualTo(ProviderError.CREDENTIALS_REFUSED);
    assertThat(fault.mayHaveHappened()).isFalse();
  }

  @Test
  void theSecretGoesToNobodyElseWhateverThePageBeforeSaid() {
    var twilio = twilio();
    var elsewhere = new PageMark("https://api.twilio.com.example.com/2010-04-01/Accounts");
    ProviderContract.fault(() -> twilio.owned(Optional.of(elsewhere)));
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void nothingPrintsTheSecret() {
    assertThat(StubTwilio.CREDENTIALS.toString()).doesNotContain("token", "AC01");
  }

  private static void send(Twilio twilio) throws ProviderFault {
    twilio.send(ProviderContract.outgoing(ProviderContract.THEIRS));
  }

  @Test
  void eachAnswerSaysWhenItWasGiven() throws Exception {
    var heard = new ArrayList<Instant>();
    var began = Instant.now();
    new Twilio(StubTwilio.CREDENTIALS, new TwilioWire(() -> SHORT, stub::route, heard::add))
        .account();
    assertThat(heard)
        .isNotEmpty()
        .allSatisfy(at -> assertThat(at).isBetween(began.minusSeconds(2), Instant.now()));
  }
}
