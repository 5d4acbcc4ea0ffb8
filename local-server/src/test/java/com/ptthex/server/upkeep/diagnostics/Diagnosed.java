package com.ptthex.server.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A site's connections, as its owner watches them. */
record Diagnosed(TestSite site) {

  Standing now() {
    return site.owner().call(DiagnosticsApi.STANDING, Nothing.NOTHING).orThrow();
  }

  Part now(Which which) {
    return part(now(), which);
  }

  static Part part(Standing standing, Which which) {
    return standing.parts().stream().filter(it -> it.which() == which).findFirst().orElseThrow();
  }

  /** Tries all, a moment after whatever was before, and waits until it has ended. */
  Standing tested() {
    site.clock.pass(Duration.ofSeconds(1));
    site.owner().call(DiagnosticsApi.TEST, Nothing.NOTHING).orThrow();
    return ended();
  }

  Standing ended() {
    await("still tried", () -> now().testing().isEmpty());
    return now();
  }

  static void await(String what, BooleanSupplier becomes) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!becomes.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(becomes.getAsBoolean()).as(what).isTrue();
  }

  void foundAt(String address) {
    var version = site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow().version();
    var wish =
        new AddressApi.Change(
            Optional.of(new PublicAddress(address)), new Note("A line of its own"), version);
    site.owner().call(AddressApi.CHANGE, wish).orThrow();
  }

  /** Once the site knows whether it is found at its address. */
  void sounded(ArrivalApi.Way way) {
    await(
        "sounded",
        () -> {
          site.clock.pass(Duration.ofMillis(50));
          return site.owner().call(ArrivalApi.STANDING, Nothing.NOTHING).orThrow().reach().way()
              == way;
        });
  }
}
