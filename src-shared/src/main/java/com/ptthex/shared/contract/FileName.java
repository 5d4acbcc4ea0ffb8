package com.ptthex.shared.contract;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;

/** What a file is called when it is saved: nothing that any system reads as more than a name. */
public record FileName(String value) implements Scalar {
  private static final int LONGEST = 100;

  public FileName {
    if (value.length() > LONGEST || !value.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw new Malformed("wrong-type", Map.of("form", "file-name"));
    }
  }
}
