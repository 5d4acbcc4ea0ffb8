package com.ptthex.server.demo;

import static com.ptthex.shared.contract.Nothing.NOTHING;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupApi.Finish;
import com.ptthex.shared.messaging.setup.SetupApi.Pass;
import com.ptthex.shared.messaging.setup.SetupStep;

/**
 * The demo's owner goes through the setup of messaging, as any owner does. Whoever opens it anew
 * finds it open after a restart, as they left it.
 */
final class DemoSetup {
  private DemoSetup() {}

  static void fill(ApiClient owner) {
    var standing = owner.call(SetupApi.STANDING, NOTHING).orThrow();
    var isNew = standing.version().value() == 0;
    while (isNew && !standing.finished()) {
      var step = standing.next().orElseThrow();
      var seen = standing.version();
      standing =
          step == SetupStep.READINESS
              ? owner.call(SetupApi.FINISH, new Finish(seen)).orThrow()
              : owner.call(SetupApi.PASS, new Pass(step, seen)).orThrow();
    }
  }
}
