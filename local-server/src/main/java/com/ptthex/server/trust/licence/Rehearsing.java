package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.trust.licence.LicenceApi.At;
import com.ptthex.shared.trust.licence.LicenceApi.Rehearsal;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import java.util.ArrayList;

/** The gate itself, asked about every endpoint at another time. Nothing comes of it. */
record Rehearsing(LicenceDesk desk, UseCases cases) {

  Rehearsal run(Work work, At wish) {
    var facts = desk.held().facts(work.db());
    var state = facts.state(wish.at(), false);
    var rules = new LicenceRules(facts, state);
    var stops = new ArrayList<Stopped>();
    var goesOn = new ArrayList<String>();
    for (var useCase : cases.served()) {
      Endpoint<?, ?> endpoint = useCase.endpoint();
      if (rules.covers(endpoint) instanceof Declined<?>(var code, var _, var _)) {
        stops.add(new Stopped(endpoint.name(), code));
      } else {
        goesOn.add(endpoint.name());
      }
    }
    return new Rehearsal(wish.at(), state, stops, goesOn);
  }
}
