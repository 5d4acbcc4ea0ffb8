package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBackMany;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAsideMany;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** The lines of what keeps numbers out of rotation. */
final class AsideSamples {
  private AsideSamples() {}

  static void into(Samples samples) {
    samples.of(AsideApi.SET_ASIDE, Foreign.NOT_FOUND, AsideSamples::setAside);
    samples.of(AsideApi.GIVE_BACK, Foreign.NOT_FOUND, AsideSamples::giveBack);
    samples.of(
        AsideApi.SET_ASIDE_MANY,
        Foreign.NO_ROW,
        (site, unit) -> {
          var wish = setAside(site, unit);
          return new SetAsideMany(
              List.of(new Picked(wish.id(), wish.version())), wish.reason(), wish.until());
        });
    samples.of(
        AsideApi.GIVE_BACK_MANY,
        Foreign.NO_ROW,
        (site, unit) -> {
          var wish = giveBack(site, unit);
          return new GiveBackMany(List.of(new Picked(wish.id(), wish.version())));
        });
  }

  private static SetAside setAside(TestSite site, UnitId unit) {
    var number = site.number(NumberClass.POOL, unit);
    return new SetAside(
        number.id(), new Note("Printed on leaflets"), Optional.empty(), number.version());
  }

  private static GiveBack giveBack(TestSite site, UnitId unit) {
    var wish = setAside(site, unit);
    var aside = TestSite.perform(site.owner(), AsideApi.SET_ASIDE, wish).orThrow();
    return new GiveBack(aside.id(), aside.version());
  }
}
