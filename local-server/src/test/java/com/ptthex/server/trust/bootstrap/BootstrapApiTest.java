package com.ptthex.server.trust.bootstrap;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Visitor;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.bootstrap.AccentColour;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.RemoveNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetAddresses;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetBranding;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.BootstrapReader;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Known;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Unusable;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Usable;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Way;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeId;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clients are told what was chosen, under the signature of the site, and nothing more. */
final class BootstrapApiTest {
  private static final WebOrigin ORIGIN = new WebOrigin("https://field.example.org");
  private static final SiteAddress ADDRESS = SiteAddress.of("ptt.example.org", 443);

  private static Usable read(
      TestSite site, BootstrapReader reader, byte[] file, Optional<Known> known) {
    return (Usable) reader.read(file, known, site.clock.instant());
  }

  private static Standing origins(TestSite site, WebOrigin... origins) {
    var version = Visitor.standing(site).version();
    var wish = new SetOrigins(List.of(origins), Entrants.WHY, version);
    return perform(site.owner(), BootstrapApi.SET_ORIGINS, wish).orThrow();
  }

  private static WriteNotice notice(Optional<NoticeId> id, String text, Version version) {
    return new WriteNotice(
        id,
        NoticeLanguage.ENGLISH,
        new NoticeText(text),
        Acknowledgement.NEEDED,
        Entrants.WHY,
        version);
  }

  @OnBothDatabases
  void aClientIsToldWhatWasChosenUnderTheSitesOwnSignature(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var reader = Visitor.reader(site);
      var first = read(site, reader, Visitor.document(site), Optional.empty());
      assertThat(first.told().ways()).containsExactly(Way.DEVICE_CODE);
      assertThat(first.told().codeLength()).isEqualTo(EntryCode.LENGTH);
      assertThat(first.told().origins()).isEmpty();

      var at = origins(site, ORIGIN).version();
      var addresses = new SetAddresses(List.of(ADDRESS), Entrants.WHY, at);
      at = perform(site.owner(), BootstrapApi.SET_ADDRESSES, addresses).orThrow().version();
      var branding =
          new SetBranding(
              Optional.of(new Label("Harbour watch")),
              Optional.of(new AccentColour("#1f6f78")),
              Entrants.WHY,
              at);
      at = site.owner().call(BootstrapApi.SET_BRANDING, branding).orThrow().version();
      var written = notice(Optional.empty(), "Calls are recorded.", at);
      site.owner().call(BootstrapApi.WRITE_NOTICE, written).orThrow();
      var standing = Visitor.welcome(site, 3);

      var file = Visitor.document(site);
      var last = read(site, reader, file, Optional.of(first.next()));
      var policy = standing.policy();
      assertThat(last.told())
          .isEqualTo(
              new ClientBootstrap(
                  Extent.FULL,
                  List.of(ADDRESS),
                  List.of(ORIGIN),
                  policy.branding(),
                  policy.notices(),
                  new GuestPlaces(3),
                  List.of(Way.DEVICE_CODE, Way.GUEST),
                  EntryCode.LENGTH));
      assertThat(last.next().version()).isEqualTo(first.next().version() + 5);
      assertThat(last.next().customer()).isEqualTo(first.next().customer());
      assertThat(standing.told())
          .isInstanceOfSatisfying(
              Told.Served.class,
              served -> {
                assertThat(served.version().value()).isEqualTo(last.next().version());
                assertThat(served.until()).isEqualTo(last.until());
              });
      assertThat(Contents.of(file).payload())
          .doesNotContain(
              Entrants.WHY.value(), "OWNER", site.customer.value().toString(), "127.0.0.1");
    }
  }

  @OnBothDatabases
  void itIsSignedAnewBeforeItEndsAndSaysTheSame(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var reader = Visitor.reader(site);
      var file = Visitor.document(site);
      var before = read(site, reader, file, Optional.empty());
      site.clock.pass(Duration.ofHours(12));
      var renewed =
          Visitor.document(site, reader, known -> known.serial() > before.next().serial());
      var after = read(site, reader, renewed, Optional.of(before.next()));
      assertThat(after.told()).isEqualTo(before.told());
      assertThat(after.next().version()).isEqualTo(before.next().version());
      assertThat(after.until()).isEqualTo(before.until().plus(Duration.ofHours(12)));
      assertThat(reader.read(file, Optional.of(after.next()), site.clock.instant()))
          .isInstanceOfSatisfying(
              Unusable.class, unusable -> assertThat(unusable.why().code()).isEqualTo("replayed"));
    }
  }

  @OnBothDatabases
  void oneWhoseLicenceIsOverIsToldWhatIsLeft(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 3);
      var reader = Visitor.reader(site);
      var full = read(site, reader, Visitor.document(site), Optional.empty());
      site.clock.pass(Duration.ofDays(366 + 14 + 30));
      var file = Visitor.document(site, reader, known -> known.version() > full.next().version());
      var left = read(site, reader, file, Optional.of(full.next())).told();
      assertThat(left.service()).isEqualTo(Extent.SAFETY_ONLY);
      assertThat(left.ways()).isEmpty();
      var knock = new GuestEntryApi.Knock(DeviceKeys.make().key());
      assertThat(outcome(site.anonymous().call(GuestEntryApi.CHALLENGE, knock)))
          .isEqualTo("licence-ended");
    }
  }

  @OnBothDatabases
  void whatAnotherListShutsOutIsSeenBefore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var other = new WebOrigin("https://other.example.org:8443");
      var at = origins(site, ORIGIN).version();
      var wish = new SetOrigins(List.of(other), Entrants.WHY, at);
      var impact = site.owner().call(BootstrapApi.SET_ORIGINS.preview(), wish).orThrow();
      assertThat(impact.effects())
          .containsExactly(
              new Effect("origin-shut-out", Map.of("origin", ORIGIN.value())),
              new Effect("origin-answered", Map.of("origin", other.value())));
      var standing = perform(site.owner(), BootstrapApi.SET_ORIGINS, wish).orThrow();
      assertThat(standing.lastChange())
          .hasValueSatisfying(change -> assertThat(change.reason()).isEqualTo(Entrants.WHY));

      var _ = Visitor.welcome(site, 2);
      new Visitor(site, "One").ask().orThrow();
      new Visitor(site, "Two").ask().orThrow();
      var fewer =
          new BootstrapApi.SetGuests(
              new GuestPlaces(1), Entrants.WHY, Visitor.standing(site).version());
      assertThat(site.owner().call(BootstrapApi.SET_GUESTS.preview(), fewer).orThrow().effects())
          .contains(new Effect("guests-wait-on", Map.of("count", "2")));
    }
  }

  @OnBothDatabases
  void aNoticeThatIsWrittenAnewIsAnotherVersionOfIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var first = notice(Optional.empty(), "Calls are recorded.", new Version(0));
      var standing = site.owner().call(BootstrapApi.WRITE_NOTICE, first).orThrow();
      var id = standing.policy().notices().getFirst().id();
      var anew = notice(Optional.of(id), "Calls and places are recorded.", standing.version());
      standing = site.owner().call(BootstrapApi.WRITE_NOTICE, anew).orThrow();
      assertThat(standing.policy().notices())
          .containsExactly(
              new Notice(
                  id,
                  new Version(2),
                  NoticeLanguage.ENGLISH,
                  new NoticeText("Calls and places are recorded."),
                  Acknowledgement.NEEDED));
      var removal = new RemoveNotice(id, Entrants.WHY, standing.version());
      standing = site.owner().call(BootstrapApi.REMOVE_NOTICE, removal).orThrow();
      assertThat(standing.policy().notices()).isEmpty();
      var again = new RemoveNotice(id, Entrants.WHY, standing.version());
      assertThat(outcome(site.owner().call(BootstrapApi.REMOVE_NOTICE, again)))
          .isEqualTo("notice-not-found");
    }
  }

  @OnBothDatabases
  void whoSeesAPartChoosesNothingAndTwoAtOnceAreTold(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var seen = new SetOrigins(List.of(ORIGIN), Entrants.WHY, new Version(0));
      var northern = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(northern.call(BootstrapApi.SET_ORIGINS.preview(), seen)))
          .isEqualTo("bootstrap-is-the-whole-sites");
      assertThat(northern.call(BootstrapApi.STANDING, Nothing.NOTHING).orThrow().version())
          .isEqualTo(new Version(0));
      var _ = origins(site, ORIGIN);
      assertThat(outcome(site.owner().call(BootstrapApi.SET_ORIGINS.preview(), seen)))
          .isEqualTo("bootstrap-changed-meanwhile");
      var same = new SetOrigins(List.of(ORIGIN), Entrants.WHY, new Version(1));
      var problem = refused(site.owner().call(BootstrapApi.SET_ORIGINS.preview(), same));
      assertThat(problem.code()).isEqualTo("bootstrap-unchanged");
    }
  }
}
