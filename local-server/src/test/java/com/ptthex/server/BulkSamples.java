package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Given;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.value.DeedKey;
import com.ptthex.shared.value.UnitId;
import java.util.List;

/** The lines of the bulk deeds upon numbers. */
final class BulkSamples {
  private BulkSamples() {}

  static void into(Samples samples) {
    samples.of(NumberBulkApi.ASSIGN, Foreign.NO_ROW, BulkSamples::assign);
    samples.of(NumberBulkApi.RELEASE, Foreign.NO_ROW, BulkSamples::release);
    samples.of(NumberBulkApi.QUARANTINE, Foreign.NO_ROW, BulkSamples::quarantine);
    samples.of(
        NumberBulkApi.PROGRESS,
        Foreign.OWN_ONLY,
        (_, _) -> new NumberBulkApi.Under(new DeedKey("a-key-of-my-own")));
    samples.of(NumberBulkApi.REINSTATE, Foreign.NO_ROW, BulkSamples::reinstate);
  }

  private static NumberBulkApi.Assign assign(TestSite site, UnitId unit) {
    var wish = Samples.assign(site, unit);
    return new NumberBulkApi.Assign(List.of(new Given(wish.id(), wish.sitter(), wish.version())));
  }

  private static NumberBulkApi.Release release(TestSite site, UnitId unit) {
    var wish = Samples.release(site, unit);
    return new NumberBulkApi.Release(List.of(new Picked(wish.id(), wish.version())));
  }

  private static NumberBulkApi.Quarantine quarantine(TestSite site, UnitId unit) {
    var wish = Samples.quarantine(site, unit);
    return new NumberBulkApi.Quarantine(
        List.of(new Picked(wish.id(), wish.version())), wish.reason(), wish.note());
  }

  private static NumberBulkApi.Reinstate reinstate(TestSite site, UnitId unit) {
    var wish = Samples.reinstate(site, unit);
    return new NumberBulkApi.Reinstate(List.of(new Picked(wish.id(), wish.version())));
  }
}
