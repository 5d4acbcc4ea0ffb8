package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.trust.licence.SignedTime;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The licence, and how the first account is made of it. */
final class LicenceSamples {
  private LicenceSamples() {}

  static void into(Samples samples) {
    samples.of(LicenceApi.STANDING, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(
        LicenceApi.BEGIN,
        Foreign.OWN_ONLY,
        (site, _) -> new LicenceApi.Begin(site.licence().file()));
    samples.of(
        LicenceApi.IMPORT,
        Foreign.WHOLE_SITE,
        (site, _) -> new LicenceApi.Import(site.licence().file()));
    samples.of(
        LicenceApi.SET_TIME,
        Foreign.OWN_ONLY,
        (site, _) -> new LicenceApi.Import(site.document(SignedTime.TYPE, new SignedTime())));
    samples.of(LicenceApi.ROLL_BACK, Foreign.WHOLE_SITE, (site, _) -> rollBack(site));
    samples.of(LicenceApi.HELD, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(
        LicenceApi.NARROW,
        Foreign.OWN_ONLY,
        (_, _) -> new LicenceApi.Narrow(List.of(), List.of(), new Note("all of it")));
    samples.of(
        LicenceApi.REHEARSE,
        Foreign.OWN_ONLY,
        (site, _) -> new LicenceApi.At(site.clock.instant()));
    samples.of(LicenceApi.RENEWAL, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(LicenceApi.CLOSED, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(OwnerApi.ENTRANCE, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(OwnerApi.RECOVER, Foreign.OWN_ONLY, (site, _) -> recover(site));
    samples.of(
        OwnerApi.BECOME_OWNER,
        Foreign.OWN_ONLY,
        (_, _) ->
            new OwnerApi.BecomeOwner(
                OwnerCode.next(),
                new Label("Customer"),
                new Label("Owner"),
                new Login("another-owner"),
                TestSite.PASSWORD));
  }

  private static OwnerApi.Recover recover(TestSite site) {
    var code = OwnerCode.next();
    return new OwnerApi.Recover(
        site.document(Recovery.TYPE, new Recovery(code.hash(), Optional.empty())),
        code,
        new Login("found-" + code.value().substring(0, 8).toLowerCase(Locale.ROOT)),
        Optional.of(new Label("Owner")),
        TestSite.PASSWORD);
  }

  /** To one that holds no longer, because another was imported after it. */
  private static LicenceApi.RollBack rollBack(TestSite site) {
    var earlier = site.licence();
    for (var licence : List.of(earlier, site.licence())) {
      var wish = new LicenceApi.Import(licence.file());
      TestSite.perform(site.owner(), LicenceApi.IMPORT, wish).orThrow();
    }
    return new LicenceApi.RollBack(earlier.id(), new Note("as it was"));
  }
}
