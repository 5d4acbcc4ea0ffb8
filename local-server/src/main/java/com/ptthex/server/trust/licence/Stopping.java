package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.licence.LicenceApi.At;
import com.ptthex.shared.trust.licence.LicenceApi.Closed;
import com.ptthex.shared.trust.licence.LicenceApi.Rehearsal;
import com.ptthex.shared.trust.licence.LicenceApi.Stage;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gate itself, asked about every endpoint, now or at another time. Nothing comes of it. */
record Stopping(LicenceDesk desk, UseCases cases) {

  Rehearsal rehearse(Work work, At wish) {
    var facts = desk.held().facts(work.db());
    var state = facts.state(wish.at(), false);
    var goesOn = new ArrayList<String>();
    var stops = stops(new LicenceRules(facts, state), goesOn);
    return new Rehearsal(wish.at(), state, stops, goesOn);
  }

  Closed now(Work work) {
    var facts = desk.held().facts(work.db());
    var state = facts.state(work.now(), desk.time().movedBack(work.now()));
    var stops = stops(new LicenceRules(facts, state), new ArrayList<>());
    return new Closed(work.now(), state, stops, nextStage(facts, state, work.now()));
  }

  private List<Stopped> stops(LicenceRules rules, List<String> goesOn) {
    var stops = new ArrayList<Stopped>();
    for (var useCase : cases.served()) {
      Endpoint<?, ?> endpoint = useCase.endpoint();
      if (rules.covers(endpoint) instanceof Declined<?>(var code, var _, var facts)) {
        stops.add(new Stopped(endpoint.name(), code, facts));
      } else {
        goesOn.add(endpoint.name());
      }
    }
    return stops;
  }

  /** Of a clock that was moved back nobody knows when it will be right. */
  private static Optional<Instant> nextStage(LicenceFacts facts, LicenceState state, Instant now) {
    return facts.licence().stream()
        .filter(_ -> state != LicenceState.CLOCK_MOVED_BACK)
        .flatMap(document -> LicenceFacts.stages(document).stream())
        .map(Stage::from)
        .filter(now::isBefore)
        .findFirst();
  }
}
