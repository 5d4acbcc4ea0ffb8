package com.ptthex.shared.trust.devices;

import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;

/**
 * What a device signs. Each kind begins with a line of its own, so that what was signed for one is
 * worth nothing for the other.
 */
public sealed interface DeviceStatement {

  /** Exactly what is signed, in UTF-8. */
  String text();

  /** That whoever shows the code has the key. */
  record Registration(EntryCode code, DeviceKey key) implements DeviceStatement {
    @Override
    public String text() {
      return "ptthex device registration 1\n" + code.value() + "\n" + key.value();
    }
  }

  /** That the device itself answers, now. */
  record SigningIn(DeviceId device, DeviceChallenge challenge) implements DeviceStatement {
    @Override
    public String text() {
      return "ptthex device sign-in 1\n" + device.value() + "\n" + challenge.value();
    }
  }

  /** That somebody without a code, who calls themselves so, has the key. */
  record AskingIn(Label name, DeviceChallenge challenge) implements DeviceStatement {
    @Override
    public String text() {
      return "ptthex guest request 1\n" + name.value() + "\n" + challenge.value();
    }
  }

  /** That whoever asks how it stands is who asked in. */
  record LookingUp(DeviceChallenge challenge) implements DeviceStatement {
    @Override
    public String text() {
      return "ptthex guest state 1\n" + challenge.value();
    }
  }
}
