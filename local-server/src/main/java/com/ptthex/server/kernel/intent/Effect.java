package com.ptthex.server.kernel.intent;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.value.IntentId;

/** Does outside what intents of one queue ask for. */
public interface Effect<T extends Record> {
  Queue<T> queue();

  /**
   * Called outside any transaction, once the attempt itself is on the disk. Whatever it throws
   * counts as {@link Outcome.Unknown}.
   */
  Outcome attempt(Attempt<T> attempt);

  /**
   * @param mayHaveHappened an earlier attempt ended nobody knows how: look before doing it again
   */
  record Attempt<T extends Record>(
      IntentId intent, T payload, int number, boolean mayHaveHappened) {}

  /** How an attempt ended. */
  sealed interface Outcome {

    /**
     * @param settling what follows from it, in the transaction that settles the intent
     */
    record Done(Settling settling) implements Outcome {}

    /**
     * This attempt did nothing, for a reason that may pass. An earlier one that may have happened
     * is in doubt as before.
     */
    record Again(String code) implements Outcome {}

    /** It may have happened. The next attempt is told so, and looks before it does anything. */
    record Unknown(String code) implements Outcome {}

    /** Never, for a reason that will not pass by itself. */
    record Never(String code, Settling settling) implements Outcome {}
  }

  /** The second deed: what the feature writes and tells once the outcome is known. */
  @FunctionalInterface
  interface Settling {
    Settling NOTHING_MORE = _ -> {};

    void within(Work work);
  }
}
