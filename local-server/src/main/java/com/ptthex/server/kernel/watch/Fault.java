package com.ptthex.server.kernel.watch;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A failure as a log may hold it: which classes failed, and where. Its messages stay out, because
 * drivers and parsers write into them the very values that no log may hold.
 */
public final class Fault {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private Fault() {}

  public static String of(Throwable failure) {
    var text = new StringBuilder();
    var cause = failure;
    for (var depth = 0; cause != null && depth < CAUSES; depth++) {
      text.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
      text.append(cause instanceof SQLException sql ? " state " + sql.getSQLState() : "");
      text.append(
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < ", " at ", "")));
      cause = cause.getCause();
    }
    return text.toString();
  }
}
