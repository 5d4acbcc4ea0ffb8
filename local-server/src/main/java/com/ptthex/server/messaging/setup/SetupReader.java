package com.ptthex.server.messaging.setup;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.provider.ProviderFacts.Connection;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.messaging.provider.ProviderSettings;
import java.math.BigDecimal;

/**
 * For whoever has something sent. What comes in is taken whether or not the site is ready: nothing
 * that somebody wrote is lost because a step is open.
 */
public final class SetupReader {
  private final ProviderReader provider;
  private final Arrivals arrivals;

  SetupReader(ProviderReader provider, Arrivals arrivals) {
    this.provider = provider;
    this.arrivals = arrivals;
  }

  /** Refuses, naming the step that somebody must see to, unless messages may leave. */
  public void mustBeReady(Work work) {
    var why = course(work).againstSending();
    if (why.isPresent()) {
      throw why.get().raise();
    }
  }

  Course course(Work work) {
    var known = provider.facts(work.db());
    var arrival = known.connected().map(to -> arrival(work, to)).orElse(Arrival.UNKNOWN);
    var low = new SettingValues(work.db()).of(ProviderSettings.LOW_BALANCE);
    var facts =
        new Facts(known, BigDecimal.valueOf(low), new NumberReader(work.db()).active(), arrival);
    return new Course(new ProgressStore(work.db()).progress(), new Checks(facts));
  }

  /** The stand-in is in the house, and hands over what it has. */
  private Arrival arrival(Work work, Connection to) {
    return to.kind() == ProviderKind.SIMULATED
        ? Arrival.IN_THE_HOUSE
        : arrivals.now(work, to.since());
  }
}
