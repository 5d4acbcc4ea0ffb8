package com.ptthex.server.trust.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.value.Crockford;
import java.util.Arrays;

/** Marks of devices: the same on every server of the site, and made alike by nobody else. */
final class Marks {
  /** As many as make a mark's letters. */
  private static final int BYTES = 5;

  private final KeyedHash hash;

  Marks(DerivedKeys keys) {
    this.hash = keys.hash(new Purpose("devices.marks"));
  }

  DeviceMark of(DeviceKey key) {
    var bytes = hash.of(key.value().getBytes(US_ASCII));
    return new DeviceMark(Crockford.write(Arrays.copyOf(bytes, BYTES)));
  }
}
