package com.ptthex.shared.trust.devices;

import com.ptthex.shared.value.Crockford;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;

/**
 * By what an administrator recognises a device: both show it, and it is made of the device's key
 * and a secret of the site. The key itself is shown to nobody.
 */
public record DeviceMark(String value) implements Scalar {
  public static final int LENGTH = 8;

  public DeviceMark {
    value =
        Crockford.read(value, LENGTH)
            .orElseThrow(
                () ->
                    new Malformed("not-a-device-mark", Map.of("length", Integer.toString(LENGTH))));
  }

  /** As two people read it to each other. */
  public String grouped() {
    return Crockford.grouped(value);
  }
}
