package com.ptthex.server.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The library's requests are held against the provider's own description of them. */
final class TwilioContractTest extends ProviderContract {
  private final List<StubTwilio> stubs = new ArrayList<>();
  private Simulated simulated = begun(script);

  private Simulated begun(Script with) {
    var made = new Simulated(time, with, new HeldInMemory());
    made.given(OURS);
    return made;
  }

  @Override
  Simulated behind() {
    return simulated;
  }

  @Override
  Provider provider() throws IOException {
    var stub = new StubTwilio(simulated);
    stubs.add(stub);
    var patience = new TwilioWire.Patience(Duration.ofSeconds(5), Duration.ofSeconds(3));
    return new Twilio(StubTwilio.CREDENTIALS, new TwilioWire(() -> patience, stub::route, _ -> {}));
  }

  @Override
  Provider provider(Script other) throws IOException {
    simulated = begun(other);
    return provider();
  }

  @AfterEach
  void nothingWasAskedThatTheDescriptionDoesNotAllow() {
    stubs.forEach(StubTwilio::close);
    assertThat(stubs).allSatisfy(stub -> assertThat(stub.complaints()).isEmpty());
  }
}
