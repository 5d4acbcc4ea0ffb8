package com.ptthex.shared.value;

import java.util.Optional;

/** What somebody typed to find something. */
public record SearchText(String value) implements Scalar {
  public static final int LONGEST = 80;

  public SearchText {
    value = Check.line(value, 1, LONGEST);
  }

  /** Of whatever stands in a field: nothing while it is blank, and no more than can be searched. */
  public static Optional<SearchText> typed(String words) {
    var line = words.strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var most = Math.min(line.codePointCount(0, line.length()), LONGEST);
    return Optional.of(new SearchText(line.substring(0, line.offsetByCodePoints(0, most))));
  }
}
