package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.value.DeedKey;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Asks how far something is, again and again while it goes on: at a calm pace, and never before the
 * answer to the question before. News would not do, since what is refused makes none.
 */
final class HowFar {
  private static final Duration CALM = Duration.ofSeconds(1);

  private final Later later;
  private final Latest latest;
  private final Bulk.Progress progress;
  private final IntConsumer reader;
  private long round;

  /**
   * @param reader of how many are settled
   */
  HowFar(Desk desk, Bulk.Progress progress, IntConsumer reader) {
    this.later = desk.later();
    this.latest = new Latest(desk.threads());
    this.progress = progress;
    this.reader = reader;
  }

  void begin(DeedKey key) {
    end();
    rest(key);
  }

  void end() {
    round++;
    latest.forget();
  }

  private void rest(DeedKey key) {
    var mine = round;
    later.after(
        CALM,
        () -> {
          if (mine == round) {
            ask(key);
          }
        });
  }

  private void ask(DeedKey key) {
    latest.ask(
        () -> progress.under(key),
        answer -> {
          if (answer instanceof Answer.Done<Integer>(var settled)) {
            reader.accept(settled);
          }
          rest(key);
        });
  }
}
