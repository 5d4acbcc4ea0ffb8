package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.value.Uuid7;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mistake of ours: logged once, and shown under the very code that stands in the log. */
public final class Incident {
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final int FRAMES_LOGGED = 8;

  private Incident() {}

  public static Problem of(RuntimeException mistake) {
    return of(mistake, LOG::error);
  }

  static Problem of(RuntimeException mistake, Consumer<String> log) {
    var code =
        Long.toString(Uuid7.next().getLeastSignificantBits() >>> 34, 36).toUpperCase(Locale.ROOT);
    log.accept(
        "Incident %s: a call failed with %s; the reader is shown the code. At %s"
            .formatted(
                code,
                mistake.getClass().getName(),
                Arrays.asList(mistake.getStackTrace()).subList(0, framesOf(mistake))));
    return Problem.unexpected(code, "");
  }

  /** What the server says of itself stands in its own log; here stands that somebody saw it. */
  static void told(Problem problem) {
    problem
        .incident()
        .ifPresent(
            code -> LOG.warn("Incident {} of the server: the reader is shown the code.", code));
  }

  private static int framesOf(RuntimeException mistake) {
    return Math.min(FRAMES_LOGGED, mistake.getStackTrace().length);
  }
}
