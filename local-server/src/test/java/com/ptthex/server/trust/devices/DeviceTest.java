package com.ptthex.server.trust.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.trust.devices.Device.Body;
import com.ptthex.server.trust.devices.Device.Make;
import com.ptthex.server.trust.devices.Device.Pending;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a device can become, what it is known by, and what it is asked. */
final class DeviceTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final DerivedKeys SITE = DerivedKeys.passing();

  private static Decided by(String name) {
    return new Decided(NOW, new Label(name), Optional.empty());
  }

  private static Pending pending() {
    var key = DeviceKeys.make().key();
    var make = new Make(key, new Marks(SITE).of(key), DevicePlatform.ANDROID, new Label("Radio"));
    return new Pending(
        new Body(DeviceId.made(), AccountId.made(), make, by("giver"), Version.FIRST));
  }

  @Test
  void aPendingOneIsApprovedOrRevokedAndEachMoveIsANewVersion() {
    var pending = pending();
    assertThat(pending.approval()).isEmpty();
    var approved = pending.approve(by("admin"));
    assertThat(approved.state()).isEqualTo(DeviceState.APPROVED);
    assertThat(approved.body().version()).isEqualTo(Version.FIRST.next());
    var revoked = approved.revoke(by("owner"));
    assertThat(revoked.state()).isEqualTo(DeviceState.REVOKED);
    assertThat(revoked.approval()).contains(by("admin"));
    assertThat(revoked.revocation()).contains(by("owner"));
    assertThat(pending.revoke(by("owner")).approval()).isEmpty();
  }

  @Test
  void aMarkIsTheSameForAKeyOnItsSiteAndAnotherElsewhere() {
    var key = DeviceKeys.make().key();
    assertThat(new Marks(SITE).of(key)).isEqualTo(new Marks(SITE).of(key));
    assertThat(new Marks(SITE).of(DeviceKeys.make().key())).isNotEqualTo(new Marks(SITE).of(key));
    assertThat(new Marks(DerivedKeys.passing()).of(key)).isNotEqualTo(new Marks(SITE).of(key));
  }

  @Test
  void aChallengeHoldsForItsDeviceItsSiteAndItsTime() {
    var challenges = new Challenges(SITE);
    var device = DeviceId.made().value().toString();
    var challenge = challenges.make(device, NOW);
    assertThat(challenges.holds(challenge, device, NOW)).isTrue();
    assertThat(new Challenges(SITE).holds(challenge, device, NOW)).isTrue();
    assertThat(challenges.holds(challenge, DeviceId.made().value().toString(), NOW)).isFalse();
    assertThat(new Challenges(DerivedKeys.passing()).holds(challenge, device, NOW)).isFalse();
    var over = NOW.plus(DeviceEntryApi.CHALLENGE_LASTS);
    assertThat(challenges.holds(challenge, device, over.minusMillis(1))).isTrue();
    assertThat(challenges.holds(challenge, device, over)).isFalse();
    assertThat(challenges.make(device, NOW)).isNotEqualTo(challenge);
  }

  @Test
  void noChallengeHoldsOfWhichABitWasTurned() {
    var challenges = new Challenges(SITE);
    var device = DeviceId.made().value().toString();
    var bytes = Base64.getUrlDecoder().decode(challenges.make(device, NOW).value());
    for (var bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      var turned =
          new DeviceChallenge(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      assertThat(challenges.holds(turned, device, NOW)).isFalse();
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
    assertThat(challenges.holds(new DeviceChallenge("not one"), device, NOW)).isFalse();
    assertThat(challenges.holds(new DeviceChallenge("AAAA"), device, NOW)).isFalse();
  }
}
