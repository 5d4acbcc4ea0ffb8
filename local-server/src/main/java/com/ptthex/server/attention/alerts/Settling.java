package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Ground;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Look;
import com.ptthex.shared.attention.alerts.AlertsApi.Settle;
import com.ptthex.shared.attention.alerts.CauseNow;
import com.ptthex.shared.value.Uuid7;

/**
 * Ends alerts whose cause is gone, on behalf of one of the server's machines. Looks before it acts:
 * a deed leaves a row for ever, and most of what happens ends no alert.
 */
final class Settling {
  private final Ground ground;
  private final String machine;

  Settling(Ground ground, String machine) {
    this.ground = ground;
    this.machine = machine;
  }

  CauseNow look(About about) {
    var call = Call.inside(machine, "look", Look.at(about));
    return ground.pipeline().run(AlertsApi.LOOK, call).cause();
  }

  void settleIfOver(Alert alert) {
    var told = alert.told();
    if (look(told.cause().about()) instanceof CauseNow.Gone) {
      // No key of before: an alert ends once, and one that could not end then may end now.
      var call = Call.inside(machine, Uuid7.next().toString(), new Settle(told.id()));
      ground.pipeline().run(AlertsApi.SETTLE, call);
    }
  }
}
