package com.ptthex.console.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.server.testing.Connected;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Ending;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class DiagnosticsAtAServerTest {
  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();

  @AfterEach
  void close() {
    site.close();
  }

  private DiagnosticsModel modelFor(ApiClient client) {
    var model = new DiagnosticsModel(Desks.at(client, threads, site.clock));
    read(model);
    return model;
  }

  private Standing read(DiagnosticsModel model) {
    model.reload();
    threads.run();
    return model.standing().lastKnown().orElseThrow().standing();
  }

  private Standing tested(DiagnosticsModel model) {
    assertThat(model.testing().hindrance().get()).isEmpty();
    model.testing().start();
    threads.run();
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (read(model).testing().isPresent()) {
      assertThat(System.nanoTime()).as("the time that this may take").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return read(model);
  }

  @Test
  void whoeverMayTestSeesWhatCameOfEachPart() {
    new Connected(site).toTheStandIn();
    for (var role : new Role[] {Role.OWNER, Role.SUPPORT}) {
      var now = tested(modelFor(site.as(role, site.customer)));
      assertThat(now.parts())
          .extracting(Part::state)
          .containsExactly(State.WORKS, State.WORKS, State.NOT_SET_UP);
      assertThat(now.parts())
          .extracting(part -> part.tried().map(Tried::ending).orElseThrow())
          .containsExactly(Ending.WORKED, Ending.WORKED, Ending.LEFT_OUT);
    }
  }

  @Test
  void theTimeOfTheServerIsComparedWithThatOfTheConsole() {
    var difference = modelFor(site.owner()).standing().lastKnown().orElseThrow().difference();
    assertThat(difference.ofClocks()).isFalse();
    assertThat(difference.serverZone()).isPresent();
  }
}
