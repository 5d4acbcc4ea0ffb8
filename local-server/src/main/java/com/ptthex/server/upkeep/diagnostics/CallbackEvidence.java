package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.server.messaging.arrival.Sounding;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Reach;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Tally;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfProvider;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.OfSite;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Trouble;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the way in: whether the site hears itself when it calls itself from outside, and
 * whether the provider brings there what arrives at each number.
 *
 * @param own the latest try of this connection
 */
record CallbackEvidence(Sounding.Known known, Optional<LatestTry> own) {

  Way way() {
    return switch (known.reach().way()) {
      case NOT_CONNECTED -> Way.NONE;
      case IN_THE_HOUSE -> Way.IN_THE_HOUSE;
      case FETCHED -> Way.FETCHED;
      case CHECKING, VERIFIED, NOT_REACHED -> Way.BROUGHT;
    };
  }

  Evidence evidence() {
    return switch (known.reach().way()) {
      // There is no way in from outside, so nobody can say that it works.
      case NOT_CONNECTED, FETCHED, IN_THE_HOUSE -> Evidence.notSetUp();
      case CHECKING -> Evidence.of(Optional.empty(), Optional.empty());
      case VERIFIED -> Evidence.of(known.reach().at(), Optional.empty()).lame(amiss());
      case NOT_REACHED -> Evidence.of(own.flatMap(LatestTry::workedAt), unreached(known.reach()));
    };
  }

  private Optional<Trouble> amiss() {
    Tally numbers = known.numbers();
    var at = known.reach().at().orElse(Instant.EPOCH);
    return numbers.mendable() + numbers.grouped() + numbers.missing() > 0
        ? Optional.of(new Trouble(new OfSite(SiteFault.NUMBERS_AMISS), at, at))
        : Optional.empty();
  }

  private Optional<Trouble> unreached(Reach reach) {
    var at = reach.at().orElse(Instant.EPOCH);
    var error = reach.trouble().orElse(ProviderError.SITE_NOT_REACHED);
    var since = own.flatMap(LatestTry::failingSince).orElse(at);
    return Optional.of(new Trouble(new OfProvider(error), since.isBefore(at) ? since : at, at));
  }
}
