package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Visitor;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.bootstrap.AccentColour;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;

/** What clients are told, and guests who ask. */
final class BootstrapSamples {
  private BootstrapSamples() {}

  static void into(Samples samples) {
    samples.of(
        BootstrapApi.READ,
        Foreign.OWN_ONLY,
        (site, _) -> {
          var _ = Visitor.document(site);
          return Nothing.NOTHING;
        });
    samples.of(BootstrapApi.STANDING, Foreign.OWN_ONLY, (_, _) -> Nothing.NOTHING);
    samples.of(BootstrapApi.SET_ORIGINS, Foreign.WHOLE_SITE, BootstrapSamples::origins);
    samples.of(BootstrapApi.SET_ADDRESSES, Foreign.WHOLE_SITE, BootstrapSamples::addresses);
    samples.of(BootstrapApi.SET_BRANDING, Foreign.WHOLE_SITE, BootstrapSamples::branding);
    samples.of(BootstrapApi.SET_GUESTS, Foreign.WHOLE_SITE, BootstrapSamples::guests);
    samples.of(BootstrapApi.WRITE_NOTICE, Foreign.WHOLE_SITE, (site, _) -> notice(site));
    samples.of(BootstrapApi.REMOVE_NOTICE, Foreign.WHOLE_SITE, BootstrapSamples::removal);
    samples.of(
        GuestEntryApi.CHALLENGE,
        Foreign.OWN_ONLY,
        (site, _) -> new GuestEntryApi.Knock(new Visitor(site, "Guest").key()));
    samples.of(
        GuestEntryApi.ASK,
        Foreign.OWN_ONLY,
        (site, _) -> {
          var _ = Visitor.waiting(site);
          var visitor = new Visitor(site, "Guest");
          return visitor.asking(visitor.challenge());
        });
    samples.of(
        GuestEntryApi.STATE, Foreign.OWN_ONLY, (site, _) -> new Visitor(site, "Guest").looking());
    samples.of(
        GuestsApi.LIST,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          var _ = Visitor.waiting(site);
          return Nothing.NOTHING;
        });
    samples.of(
        GuestsApi.ADMIT,
        Foreign.WHOLE_SITE,
        (site, unit) -> {
          var guest = Visitor.waiting(site);
          var person = Handset.person(site, unit).id();
          return new GuestsApi.Admit(guest.id(), person, Entrants.WHY, guest.version());
        });
    samples.of(
        GuestsApi.REFUSE,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          var guest = Visitor.waiting(site);
          return new GuestsApi.Refuse(guest.id(), Entrants.WHY, guest.version());
        });
  }

  /** Others each time, since a choice that changes nothing is refused. */
  private static BootstrapApi.SetOrigins origins(TestSite site, UnitId unit) {
    var version = version(site);
    var origin = new WebOrigin("https://field-" + version.value() + ".example.org");
    return new BootstrapApi.SetOrigins(List.of(origin), Entrants.WHY, version);
  }

  private static BootstrapApi.SetAddresses addresses(TestSite site, UnitId unit) {
    var version = version(site);
    var address = SiteAddress.of("ptt-" + version.value() + ".example.org", 443);
    return new BootstrapApi.SetAddresses(List.of(address), Entrants.WHY, version);
  }

  private static BootstrapApi.SetBranding branding(TestSite site, UnitId unit) {
    var version = version(site);
    return new BootstrapApi.SetBranding(
        Optional.of(new Label("Site " + version.value())),
        Optional.of(new AccentColour("#1f6f78")),
        Entrants.WHY,
        version);
  }

  private static BootstrapApi.SetGuests guests(TestSite site, UnitId unit) {
    var now = Visitor.standing(site);
    var other = new GuestPlaces(now.policy().guests().value() == 7 ? 8 : 7);
    return new BootstrapApi.SetGuests(other, Entrants.WHY, now.version());
  }

  private static WriteNotice notice(TestSite site) {
    // One goes where there would soon be too many: each role in turn writes one.
    var standing = Visitor.standing(site);
    return new WriteNotice(
        standing.policy().notices().stream().findFirst().map(known -> known.id()),
        NoticeLanguage.ENGLISH,
        new NoticeText("Calls are recorded."),
        Acknowledgement.NEEDED,
        Entrants.WHY,
        standing.version());
  }

  private static BootstrapApi.RemoveNotice removal(TestSite site, UnitId unit) {
    var written = site.owner().call(BootstrapApi.WRITE_NOTICE, notice(site)).orThrow();
    var id = written.policy().notices().getLast().id();
    return new BootstrapApi.RemoveNotice(id, Entrants.WHY, written.version());
  }

  private static Version version(TestSite site) {
    return Visitor.standing(site).version();
  }
}
