package com.ptthex.console.messaging.arrival;

import com.ptthex.console.testing.Desks;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Look;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Reach;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.arrival.TrialApi.Found;
import com.ptthex.shared.messaging.arrival.TrialApi.Trial;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a site hears itself, where it is and where it is only tried. */
final class SampleReach {
  static final PublicAddress NEW = new PublicAddress("https://line.example.org/console");

  private static final Instant THEN = Desks.NOW.minusSeconds(600);

  private SampleReach() {}

  static Standing verified() {
    return standing(Way.VERIFIED, new Tally(12, 0, 0, 0, 0, 0, 0), Optional.empty());
  }

  static Standing drifted() {
    return standing(Way.VERIFIED, new Tally(9, 2, 1, 0, 0, 0, 0), Optional.empty());
  }

  static Standing notReached() {
    var why = Optional.of(ProviderError.SITE_ANSWERED_WRONGLY);
    return standing(Way.NOT_REACHED, new Tally(12, 0, 0, 0, 0, 0, 0), why);
  }

  static Standing fetched() {
    return new Standing(
        Reach.of(Way.FETCHED),
        180,
        new Tally(12, 0, 0, 0, 0, 0, 0),
        Optional.empty(),
        List.of(),
        new Version(3));
  }

  private static Standing standing(Way way, Tally numbers, Optional<ProviderError> why) {
    return new Standing(
        new Reach(way, Optional.of(THEN), why),
        180,
        numbers,
        Optional.of(new Look(THEN, 1, Optional.empty())),
        List.of(),
        new Version(3));
  }

  static TrialApi.Standing untried() {
    return new TrialApi.Standing(Optional.empty());
  }

  static TrialApi.Standing underWay() {
    return tried(Found.UNDER_WAY, Optional.empty());
  }

  static TrialApi.Standing there() {
    return tried(Found.THERE, Optional.empty());
  }

  static TrialApi.Standing notThere() {
    return tried(Found.NOT_THERE, Optional.of(ProviderError.SITE_NOT_TRUSTED));
  }

  private static TrialApi.Standing tried(Found found, Optional<ProviderError> why) {
    return new TrialApi.Standing(Optional.of(new Trial(NEW, THEN, found, why)));
  }
}
