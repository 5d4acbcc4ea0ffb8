package com.ptthex.shared.trust.devices;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** What a device is given to sign, once. */
public record DeviceChallenge(String value) implements Secret {
  private static final int LONGEST = 200;

  public DeviceChallenge {
    value = Check.line(value, 1, LONGEST);
  }

  @Override
  public String toString() {
    return "device challenge";
  }
}
