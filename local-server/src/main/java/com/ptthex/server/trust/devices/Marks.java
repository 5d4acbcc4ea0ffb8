package com.ptthex.server.trust.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;

/** Marks of devices: the same on every server of the site, and made alike by nobody else. */
final class Marks {
  private static final int BITS = 5;

  private final KeyedHash hash;

  Marks(DerivedKeys keys) {
    this.hash = keys.hash(new Purpose("devices.marks"));
  }

  DeviceMark of(DeviceKey key) {
    var bytes = hash.of(key.value().getBytes(US_ASCII));
    var mark = new StringBuilder(DeviceMark.LENGTH);
    var bits = 0L;
    for (var at = 0; at < DeviceMark.LENGTH * BITS / Byte.SIZE; at++) {
      bits = bits << Byte.SIZE | (bytes[at] & 0xFF);
    }
    for (var left = DeviceMark.LENGTH - 1; left >= 0; left--) {
      mark.append(EntryCode.ALPHABET.charAt((int) (bits >> (left * BITS)) & ((1 << BITS) - 1)));
    }
    return new DeviceMark(mark.toString());
  }
}
