package com.ptthex.server.trust.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is tried first by whoever guesses: the commonest passwords, and little changes to them. */
final class CommonPasswords {
  private static final String LIST = "common-passwords.txt";

  /** Signs, and digits, that people add to a word so that it passes for another one. */
  private static final List<Pattern> TRIMMINGS =
      List.of(
          Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"),
          Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$"));

  /** With more than this around it a word is no longer the weaker half. */
  private static final int MOST_TRIMMINGS = 6;

  private CommonPasswords() {}

  static boolean holds(String password) {
    var lower = password.toLowerCase(Locale.ROOT);
    return Listed.ALL.contains(lower)
        || TRIMMINGS.stream()
            .map(trimmings -> trimmings.matcher(lower).replaceAll(""))
            .filter(word -> lower.length() - word.length() <= MOST_TRIMMINGS)
            .anyMatch(Listed.ALL::contains);
  }

  /** Read when somebody first sets a password, which on most days nobody does. */
  private static final class Listed {
    static final Set<String> ALL = read();

    private Listed() {}

    private static Set<String> read() {
      var list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
      try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
        return lines.lines().collect(Collectors.toUnmodifiableSet());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
