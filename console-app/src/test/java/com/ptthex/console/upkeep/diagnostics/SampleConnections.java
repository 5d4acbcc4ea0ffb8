package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Cause;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Ending;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Latency;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Measured;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Part;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.ServerTime;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Standing;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.State;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Tried;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How it may stand with the connections of a site. */
final class SampleConnections {
  static final ServerTime SAME = new ServerTime("UTC", Desks.NOW);

  private SampleConnections() {}

  static Instant ago(int minutes) {
    return Desks.NOW.minus(Duration.ofMinutes(minutes));
  }

  static Standing told(Part... parts) {
    return new Standing(List.of(parts), Optional.empty(), SAME);
  }

  static Standing well() {
    return told(
        working(Which.PROVIDER, Way.ACCOUNT, new Latency(Measured.ANSWER, 241_300, ago(3))),
        working(Which.STORE, Way.OWN_FILE, new Latency(Measured.WRITE, 11_800, ago(3))),
        working(Which.CALLBACKS, Way.BROUGHT, new Latency(Measured.ROUND_TRIP, 1_420_000, ago(3))));
  }

  private static Part working(Which which, Way way, Latency latency) {
    return new Part(
        which,
        way,
        State.WORKS,
        Optional.of(ago(1)),
        Optional.of(latency),
        Optional.empty(),
        Optional.of(tried(Ending.WORKED, Optional.empty())));
  }

  static Standing nothingSetUp() {
    return told(
        bare(Which.PROVIDER, Way.NONE, State.NOT_SET_UP),
        new Part(
            Which.STORE,
            Way.SHARED_DATABASE,
            State.WORKS,
            Optional.of(Desks.NOW),
            Optional.of(new Latency(Measured.READ, 640, Desks.NOW)),
            Optional.empty(),
            Optional.empty()),
        bare(Which.CALLBACKS, Way.NONE, State.NOT_SET_UP));
  }

  /** Connected a moment ago, with an address that nobody has tried. */
  static Standing untried() {
    return told(
        bare(Which.PROVIDER, Way.ACCOUNT, State.NOT_TRIED),
        well().parts().get(1),
        bare(Which.CALLBACKS, Way.BROUGHT, State.NOT_TRIED));
  }

  static Standing inTheHouse() {
    return told(
        working(Which.PROVIDER, Way.IN_THE_HOUSE, new Latency(Measured.ANSWER, 900, ago(3))),
        well().parts().get(1),
        bare(Which.CALLBACKS, Way.IN_THE_HOUSE, State.NOT_SET_UP));
  }

  /** A site without an address outside. */
  static Standing fetched() {
    return told(
        well().parts().getFirst(),
        well().parts().get(1),
        bare(Which.CALLBACKS, Way.FETCHED, State.NOT_SET_UP));
  }

  private static Part bare(Which which, Way way, State state) {
    return new Part(
        which, way, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Standing broken() {
    return told(
        troubled(
            Which.PROVIDER,
            Way.ACCOUNT,
            State.DOES_NOT_WORK,
            new OfProvider(ProviderError.CREDENTIALS_REFUSED)),
        troubled(
            Which.STORE, Way.OWN_FILE, State.WORKS_WITH_TROUBLE, new OfSite(SiteFault.NOT_WRITTEN)),
        troubled(
            Which.CALLBACKS,
            Way.BROUGHT,
            State.DOES_NOT_WORK,
            new OfProvider(ProviderError.SITE_NOT_TRUSTED)));
  }

  static Standing lame() {
    return told(
        troubled(
            Which.PROVIDER,
            Way.ACCOUNT,
            State.WORKS_WITH_TROUBLE,
            new OfSite(SiteFault.OFTEN_FAILING)),
        troubled(Which.STORE, Way.OWN_FILE, State.WORKS_WITH_TROUBLE, new OfSite(SiteFault.SLOW)),
        troubled(
            Which.CALLBACKS,
            Way.BROUGHT,
            State.WORKS_WITH_TROUBLE,
            new OfSite(SiteFault.NUMBERS_AMISS)));
  }

  private static Part troubled(Which which, Way way, State state, Cause cause) {
    return new Part(
        which,
        way,
        state,
        Optional.of(ago(95)),
        Optional.of(new Latency(Measured.ANSWER, 6_400_000, ago(95))),
        Optional.of(new Trouble(cause, ago(40), ago(2))),
        Optional.of(tried(Ending.FAILED, Optional.of(cause))));
  }

  static Tried tried(Ending ending, Optional<Cause> cause) {
    return new Tried(ago(3), Optional.of(ago(2)), ending, cause);
  }

  /** One of them has ended, and the others have not. */
  static Standing underWay() {
    var open = new Tried(ago(0), Optional.empty(), Ending.UNDER_WAY, Optional.empty());
    var parts =
        well().parts().stream()
            .map(
                part ->
                    part.which() == Which.STORE
                        ? part
                        : new Part(
                            part.which(),
                            part.way(),
                            part.state(),
                            part.lastWorked(),
                            part.latency(),
                            part.trouble(),
                            Optional.of(open)))
            .toList();
    return new Standing(parts, Optional.of(ago(0)), SAME);
  }

  /** The server, and whoever looks, live by other times. */
  static Standing elsewhere() {
    return new Standing(
        well().parts(),
        Optional.empty(),
        new ServerTime("Asia/Dubai", Desks.NOW.plus(Duration.ofMinutes(7))));
  }
}
