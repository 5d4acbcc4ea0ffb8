package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Asked;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceSignature;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import java.time.Instant;

/** What others need who lead somebody to a device of their own. */
public interface DeviceDoor {
  /** Something to sign, for whoever says that this key is theirs. */
  Asked challenge(DeviceKey key, Instant now);

  /** Whether who says this has the key, and says it now. */
  boolean answers(
      DeviceKey key,
      DeviceStatement statement,
      DeviceChallenge challenge,
      DeviceSignature signature,
      Instant now);

  DeviceMark mark(DeviceKey key);

  /** The code by which a device registers, as for everybody. */
  Invited invite(Work work, Invite wish);
}
