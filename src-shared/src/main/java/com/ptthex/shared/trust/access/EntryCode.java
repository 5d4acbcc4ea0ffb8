package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Crockford;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;

/** A code that lets somebody in once: 140 random bits. */
public record EntryCode(String value) implements Secret {
  public static final int LENGTH = 28;

  public EntryCode {
    value =
        Crockford.read(value, LENGTH)
            .orElseThrow(
                () ->
                    new Malformed("not-an-entry-code", Map.of("length", Integer.toString(LENGTH))));
  }

  /** As it is read to somebody, or printed. */
  public String grouped() {
    return Crockford.grouped(value);
  }

  @Override
  public String toString() {
    return "entry code";
  }
}
