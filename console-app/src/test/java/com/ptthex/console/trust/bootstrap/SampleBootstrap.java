package com.ptthex.console.trust.bootstrap;

import static com.ptthex.console.testing.FakeApi.done;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.bootstrap.AccentColour;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Change;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Standing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Told;
import com.ptthex.shared.trust.bootstrap.BootstrapPolicy;
import com.ptthex.shared.trust.bootstrap.Branding;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.bootstrap.GuestId;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admitted;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Guests;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Row;
import com.ptthex.shared.trust.bootstrap.Notice;
import com.ptthex.shared.trust.bootstrap.NoticeId;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a site chose, and who asks to be admitted, as a server would answer it. */
final class SampleBootstrap {
  static final Permission[] ALL = {
    BootstrapApi.BOOTSTRAP_VIEW,
    BootstrapApi.BOOTSTRAP_EDIT,
    DevicesApi.DEVICES_VIEW,
    DevicesApi.DEVICES_EDIT,
    AccessApi.ACCESS_VIEW
  };

  static final EntryCode CODE = new EntryCode("7K2MV9QXH4ZT0RBWE8CJN3PDYSGA");
  static final WebOrigin ORIGIN = new WebOrigin("https://field.example.org");
  static final AccountId MEDIC = new AccountId(new UUID(4, 9));

  private SampleBootstrap() {}

  static BootstrapPolicy chosen() {
    return new BootstrapPolicy(
        List.of(SiteAddress.of("ptt.example.org", 443)),
        List.of(ORIGIN, new WebOrigin("https://field.example.org:8443")),
        new Branding(
            Optional.of(new Label("Harbour watch")), Optional.of(new AccentColour("#1f6f78"))),
        List.of(
            notice(1, NoticeLanguage.ENGLISH, "Calls and places are recorded on this site."),
            notice(2, NoticeLanguage.ARABIC, "تسجل المكالمات والأماكن في هذا الموقع.")),
        new GuestPlaces(3));
  }

  private static Notice notice(int at, NoticeLanguage language, String text) {
    return new Notice(
        new NoticeId(new UUID(3, at)),
        new Version(at),
        language,
        new NoticeText(text),
        at == 1 ? Acknowledgement.NEEDED : Acknowledgement.NOT_NEEDED);
  }

  static Standing standing(BootstrapPolicy policy, Told told) {
    var change =
        new Change(
            Desks.NOW.minus(Duration.ofHours(2)),
            new Label("Site admin"),
            new Note("The web client moved."));
    return new Standing(policy, new Version(6), Optional.of(change), told);
  }

  static Told served(Extent service) {
    var issued = Desks.NOW.minus(Duration.ofHours(2));
    return new Told.Served(new Edition(7), issued, issued.plus(Duration.ofHours(24)), service);
  }

  static Standing nothingChosen() {
    return new Standing(
        BootstrapPolicy.NONE, new Version(0), Optional.empty(), served(Extent.FULL));
  }

  static Guests guests() {
    return new Guests(
        List.of(
            guest(1, "Relief medic", "7K2MV9QX", GuestState.WAITING),
            guest(2, "Pilot boat two", "H4ZT0RBW", GuestState.WAITING),
            guest(3, "Caller without a name", "E8CJN3PD", GuestState.REFUSED),
            guest(4, "Night crane", "3PDYSGA7", GuestState.EXPIRED)));
  }

  private static Row guest(int at, String name, String mark, GuestState state) {
    var asked = Desks.NOW.minus(Duration.ofMinutes(17L * at));
    Optional<Decided> decided =
        state == GuestState.REFUSED
            ? Optional.of(
                new Decided(
                    asked.plusSeconds(300),
                    new Label("Site admin"),
                    Optional.of(new Note("Nobody here knows them."))))
            : Optional.empty();
    return new Row(
        new GuestId(new UUID(5, at)),
        new Label(name),
        new DeviceMark(mark),
        state,
        asked,
        asked.plus(Duration.ofHours(12)),
        decided,
        Version.FIRST);
  }

  static Admitted admitted() {
    var invited =
        new Invited(CODE, new Label("Medic, day shift"), Desks.NOW.plus(Duration.ofHours(1)));
    return new Admitted(guest(1, "Relief medic", "7K2MV9QX", GuestState.ADMITTED), invited);
  }

  static FakeApi api() {
    var origins =
        Impact.of(
            List.of(
                new Effect("origin-shut-out", Map.of("origin", ORIGIN.value())),
                new Effect("origin-answered", Map.of("origin", "https://new.example.org"))),
            List.of(),
            Impact.Undo.POSSIBLE);
    var admitting =
        Impact.of(
            List.of(
                new Effect("guest-gets-a-code", Map.of("mark", "7K2MV9QX")),
                new Effect("guest-stays-out", Map.of())),
            List.of(Touched.of("account", MEDIC, "Medic, day shift")),
            Impact.Undo.POSSIBLE);
    var standing = standing(chosen(), served(Extent.FULL));
    return new FakeApi()
        .on(BootstrapApi.STANDING, _ -> done(standing))
        .on(GuestsApi.LIST, _ -> done(guests()))
        .on(BootstrapApi.SET_ORIGINS.preview(), _ -> done(origins.withToken("seen")))
        .on(BootstrapApi.SET_ORIGINS, _ -> done(standing))
        .on(BootstrapApi.WRITE_NOTICE, _ -> done(standing))
        .on(GuestsApi.ADMIT.preview(), _ -> done(admitting.withToken("seen")))
        .on(GuestsApi.ADMIT, _ -> done(admitted()))
        .on(GuestsApi.REFUSE, _ -> done(guest(1, "Relief medic", "7K2MV9QX", GuestState.REFUSED)))
        .on(AccountsApi.LIST, _ -> done(new AccountsApi.Page(List.of(), Optional.empty())));
  }
}
