package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Begin;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Begun;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Diagnostics;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Mend;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people ask of how things find their way here, and what they have done about it. */
final class ArrivalDeeds {
  private static final int MOST_NAMED = 20;
  private static final int MOST_TOLD = 200;

  private final ProviderReader provider;

  ArrivalDeeds(ProviderReader provider) {
    this.provider = provider;
  }

  Standing standing(Work work, Nothing nothing) {
    mustSeeAll(work);
    return standings(work).told();
  }

  private StandingReader standings(Work work) {
    return new StandingReader(work.db(), provider);
  }

  Standing look(Work work, Nothing nothing) {
    mustSeeAll(work);
    mustBeConnected(work);
    Rounds.begin(work, Aim.LOOK);
    return standings(work).told();
  }

  Plan<Standing> mend(Work work, Mend wish) {
    mustSeeAll(work);
    work.guard(Rounds.GUARD);
    mustBeConnected(work);
    var standings = standings(work);
    if (!standings.version().equals(wish.version())) {
      throw new Refusal.Conflict("arrival-changed-meanwhile").raise();
    }
    var amiss = standings.findings().stream().filter(Finding::isMendable).toList();
    if (amiss.isEmpty()) {
      throw new Refusal.Conflict("arrival-nothing-to-mend").raise();
    }
    return new Plan<>(impact(work, standings, amiss), () -> mended(work, amiss));
  }

  private static Impact impact(Work work, StandingReader standings, List<Finding> amiss) {
    var effects = new ArrayList<Effect>();
    var isCalled = Destination.of(new PublicAddressReader(work.db())).address().isPresent();
    effects.add(counted(isCalled ? "arrival-brought-here" : "arrival-not-told", amiss.size()));
    var detoured = (int) amiss.stream().filter(Finding::isDetoured).count();
    if (isCalled && detoured > 0) {
      effects.add(counted("arrival-detours-end", detoured));
    }
    var missing = standings.tally().missing();
    if (missing > 0) {
      effects.add(counted("arrival-missing-stay", missing));
    }
    if (standings.others() > 0) {
      effects.add(counted("arrival-others-stay", standings.others()));
    }
    var named = amiss.stream().limit(MOST_NAMED).toList();
    var numbers = standings.numbers(named);
    var touched =
        named.stream()
            .map(Finding::numberId)
            .map(
                id ->
                    Touched.of(
                        "number", id, Optional.ofNullable(numbers.get(id)).orElseThrow().masked()))
            .toList();
    return Impact.of(effects, touched, Undo.IMPOSSIBLE);
  }

  private static Effect counted(String code, int count) {
    return new Effect(code, Map.of("count", Integer.toString(count)));
  }

  private Standing mended(Work work, List<Finding> amiss) {
    var store = new FindingStore(work.db());
    store.put(amiss.stream().map(finding -> finding.waiting(work.now())).toList());
    Routing.ask(work, amiss.stream().map(Finding::numberId).toList());
    Knocking.ask(work);
    Rounds.begun(work);
    return standings(work).told();
  }

  Diagnostics diagnostics(Work work, Nothing nothing) {
    mustSeeAll(work);
    return new Diagnostics(
        new PublicAddressReader(work.db()).now().address(),
        standings(work).findings().stream()
            .filter(finding -> finding.state() != State.RIGHT)
            .limit(MOST_TOLD)
            .map(
                finding ->
                    new Told(
                        finding.numberId(), finding.state(), finding.messages(), finding.calls()))
            .toList());
  }

  Begun begin(Work work, Begin wish) {
    if (provider.connection(work).isEmpty()) {
      return new Begun(false);
    }
    if (wish.numbers().isEmpty()) {
      Rounds.begin(work, wish.aim());
    } else {
      Routing.ask(work, wish.numbers());
    }
    return new Begun(true);
  }

  private void mustBeConnected(Work work) {
    if (provider.connection(work).isEmpty()) {
      throw new Refusal.Conflict("provider-not-connected").raise();
    }
  }

  private static void mustSeeAll(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("arrival-is-the-whole-sites", Map.of()).raise();
    }
  }
}
