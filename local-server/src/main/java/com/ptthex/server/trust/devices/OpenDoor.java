package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Asked;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceSignature;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import java.time.Instant;

/** Judges by the same seals and marks as for devices. */
record OpenDoor(Challenges challenges, Marks marks, DeviceDeeds deeds) implements DeviceDoor {
  OpenDoor(DerivedKeys keys, DeviceDeeds deeds) {
    this(new Challenges(keys), new Marks(keys), deeds);
  }

  @Override
  public Asked challenge(DeviceKey key, Instant now) {
    return new Asked(challenges.make(key.value(), now), now.plus(DeviceEntryApi.CHALLENGE_LASTS));
  }

  @Override
  public boolean answers(
      DeviceKey key,
      DeviceStatement statement,
      DeviceChallenge challenge,
      DeviceSignature signature,
      Instant now) {
    return challenges.holds(challenge, key.value(), now) && key.verifies(statement, signature);
  }

  @Override
  public DeviceMark mark(DeviceKey key) {
    return marks.of(key);
  }

  @Override
  public Invited invite(Work work, Invite wish) {
    return deeds.invite(work, wish);
  }
}
