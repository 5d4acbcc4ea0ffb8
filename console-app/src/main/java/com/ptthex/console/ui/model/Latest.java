package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks away from the screen and brings back the answer to the newest question only. */
public final class Latest {
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
      var answer = question.get();
      Trouble.of(answer).ifPresent(Incident::told);
      return answer;
    } catch (RuntimeException mistake) {
      // Whatever mistake of ours it is: a screen that waits for ever would hide it.
      return new Answer.Refused<>(Incident.of(mistake));
    }
  }
}
