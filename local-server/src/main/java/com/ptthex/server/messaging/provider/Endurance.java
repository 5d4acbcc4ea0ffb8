package com.ptthex.server.messaging.provider;

import static com.ptthex.shared.messaging.provider.ProviderSettings.ANSWER_WITHIN;
import static com.ptthex.shared.messaging.provider.ProviderSettings.ATTEMPTS;
import static com.ptthex.shared.messaging.provider.ProviderSettings.PAUSE;

import com.ptthex.server.kernel.setting.SettingValues;
import java.time.Duration;

/**
 * How much trouble one goes to for an answer of the provider, as the site has chosen.
 *
 * @param attempts how often one asks
 * @param answer how long one waits for an answer
 * @param pause the first between two; each next one is twice as long
 */
record Endurance(int attempts, Duration answer, Duration pause) {

  /** Whoever works on what asks holds a lease for three minutes, and may have to ask twice. */
  static final Duration LONGEST = Duration.ofSeconds(75);

  static Endurance of(SettingValues values) {
    return new Endurance(values.of(ATTEMPTS), values.of(ANSWER_WITHIN), values.of(PAUSE));
  }

  Duration pauseAfter(int attempt) {
    return pause.multipliedBy(1L << (attempt - 1));
  }

  /** Whoever is asked to wait longer than this is better told so. */
  Duration longestPause() {
    return pause.multipliedBy(8);
  }

  /** Whether there is time for one attempt more. */
  boolean hasTime(Duration soFar) {
    return soFar.plus(answer).compareTo(LONGEST) <= 0;
  }

  /** Of one answer on the wire: whoever waits hears from there what was the matter. */
  Duration request() {
    return answer.multipliedBy(3).dividedBy(4);
  }
}
