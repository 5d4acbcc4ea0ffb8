package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.value.Uuid7;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks away from the screen and brings back the answer to the newest question only. */
public final class Latest {
  private static final Logger LOG = LoggerFactory.getLogger(Latest.class);
  private static final int FRAMES_LOGGED = 8;

  private final Threads threads;
  private long newest;

  public Latest(Threads threads) {
    this.threads = threads;
  }

  /** On the screen's thread. What was asked before is not answered any more. */
  public <O> void ask(Supplier<Answer<O>> question, Consumer<Answer<O>> reader) {
    var mine = ++newest;
    threads.away(
        () -> {
          var answer = answerTo(question);
          threads.back(
              () -> {
                if (mine == newest) {
                  reader.accept(answer);
                }
              });
        });
  }

  /** Nobody waits any more for what was asked. */
  public void forget() {
    newest++;
  }

  private static <O> Answer<O> answerTo(Supplier<Answer<O>> question) {
    try {
      return question.get();
    } catch (RuntimeException mistake) {
      // Whatever mistake of ours it is: a screen that waits for ever would hide it.
      var incident = Long.toString(Uuid7.next().getLeastSignificantBits() >>> 34, 36);
      LOG.error(
          "A call failed with {}; shown to the reader as incident {}. At {}",
          mistake.getClass().getName(),
          incident,
          Arrays.asList(mistake.getStackTrace()).subList(0, framesOf(mistake)));
      return new Answer.Refused<>(Problem.unexpected(incident.toUpperCase(Locale.ROOT), ""));
    }
  }

  private static int framesOf(RuntimeException mistake) {
    return Math.min(FRAMES_LOGGED, mistake.getStackTrace().length);
  }
}
