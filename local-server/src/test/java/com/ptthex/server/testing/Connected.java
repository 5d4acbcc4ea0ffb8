package com.ptthex.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.provider.AccountKey;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Connect;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSecret;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How a site stands with its provider, as its owner watches it. */
public record Connected(TestSite site) {

  public Standing standing() {
    return site.owner().call(ProviderApi.STANDING, Nothing.NOTHING).orThrow();
  }

  /** Once nothing is tried any more, which would make it another. */
  public Version version() {
    return settled().version();
  }

  /** Once the latest attempt has ended, as it must. */
  public Standing after(Ending ending) {
    var standing = settled();
    assertThat(standing.attempt().orElseThrow().ending()).as("%s", standing).isEqualTo(ending);
    return standing;
  }

  private Standing settled() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    var standing = standing();
    while (isTrying(standing) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      standing = standing();
    }
    return standing;
  }

  /**
   * Once the site has looked at its numbers, as it does by itself when it is connected: what is
   * asked then is alone with the provider.
   */
  public Connected atRest() {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (isLooking() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(isLooking()).as("still looks at its numbers").isFalse();
    return this;
  }

  private boolean isLooking() {
    return site.owner().call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow().look().isEmpty();
  }

  private static boolean isTrying(Standing standing) {
    return standing.attempt().filter(attempt -> attempt.ending() == Ending.OPEN).isPresent();
  }

  public static Connect simulated(Version version) {
    return new Connect(
        ProviderKind.SIMULATED,
        Optional.empty(),
        Optional.empty(),
        new Note("To look around"),
        version);
  }

  /** To an account at Twilio, and waits until it is so. */
  public Connected toTwilio(AccountKey account, ProviderSecret secret) {
    var wish =
        new Connect(
            ProviderKind.TWILIO,
            Optional.of(account),
            Optional.of(secret),
            new Note("The house writes to its guests"),
            version());
    TestSite.perform(site.owner(), ProviderApi.CONNECT, wish).orThrow();
    after(Ending.WORKED);
    return this;
  }

  /** To the stand-in, and waits until it is so. */
  public Connected toTheStandIn() {
    if (settled().state() != State.CONNECTED) {
      TestSite.perform(site.owner(), ProviderApi.CONNECT, simulated(version())).orThrow();
      after(Ending.WORKED);
    }
    return this;
  }
}
