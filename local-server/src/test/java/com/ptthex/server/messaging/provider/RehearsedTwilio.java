package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * A stand-in for Twilio that the sites of this process call in its place, one at a time: each
 * request is held against Twilio's own description.
 */
public final class RehearsedTwilio implements AutoCloseable {
  private static final String PROPERTY = "ptthex.provider.rehearsal";
  private static final int SEED = 7;

  final Simulated behind;
  final StubTwilio stub;

  public RehearsedTwilio(Clock clock) throws IOException {
    behind = new Simulated(clock, Script.calm(SEED));
    stub = new StubTwilio(behind);
    System.setProperty(PROPERTY, Integer.toString(stub.port()));
  }

  public static AccountKey account() {
    return new AccountKey(StubTwilio.CREDENTIALS.account());
  }

  public static ProviderSecret secret() {
    return new ProviderSecret(StubTwilio.CREDENTIALS.secret());
  }

  /** What was asked that the description does not allow. */
  public List<String> complaints() {
    return stub.complaints();
  }

  @Override
  public void close() {
    System.clearProperty(PROPERTY);
    stub.close();
  }
}
