package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.bootstrap.AccentColour;
import com.ptthex.shared.trust.bootstrap.Acknowledgement;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetBranding;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetGuests;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.SetOrigins;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.WriteNotice;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Ask;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Knock;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.NoticeLanguage;
import com.ptthex.shared.trust.bootstrap.NoticeText;
import com.ptthex.shared.trust.bootstrap.WebOrigin;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.devices.DeviceStatement.AskingIn;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;

/** What the demo's clients are told, and two guests who wait to be admitted. */
final class DemoClients {
  private static final Note WHY = new Note("So that there is something to look at.");

  private final ApiClient owner;

  private DemoClients(ApiClient owner) {
    this.owner = owner;
  }

  static void fill(ApiClient owner) {
    new DemoClients(owner).fill();
  }

  private void fill() {
    var branding =
        new SetBranding(
            Optional.of(new Label("Demo watch")),
            Optional.of(new AccentColour("#1f6f78")),
            WHY,
            seen());
    owner.call(BootstrapApi.SET_BRANDING, branding).orThrow();
    notice(
        NoticeLanguage.ENGLISH,
        "Calls and places are recorded on this site.",
        Acknowledgement.NEEDED);
    notice(NoticeLanguage.ARABIC, "تسجل المكالمات والأماكن في هذا الموقع.", Acknowledgement.NEEDED);
    var origins = new SetOrigins(List.of(new WebOrigin("https://field.example.org")), WHY, seen());
    confirmed(BootstrapApi.SET_ORIGINS, origins);
    confirmed(BootstrapApi.SET_GUESTS, new SetGuests(new GuestPlaces(3), WHY, seen()));
    ask("Relief medic");
    ask("Pilot boat");
  }

  private Version seen() {
    return owner.call(BootstrapApi.STANDING, Nothing.NOTHING).orThrow().version();
  }

  private void notice(NoticeLanguage language, String text, Acknowledgement acknowledgement) {
    var wish =
        new WriteNotice(
            Optional.empty(), language, new NoticeText(text), acknowledgement, WHY, seen());
    owner.call(BootstrapApi.WRITE_NOTICE, wish).orThrow();
  }

  private <I extends Record, O extends Record> void confirmed(Endpoint<I, O> deed, I wish) {
    var impact = owner.call(deed.preview(), wish).orThrow();
    owner.call(deed, wish, Confirmation.of(impact)).orThrow();
  }

  /** As a client does it that nobody knows. */
  private void ask(String name) {
    var keys = DeviceKeys.make();
    var knock = new Knock(keys.key());
    var challenge = owner.call(GuestEntryApi.CHALLENGE, knock).orThrow().challenge();
    var called = new Label(name);
    var signature = keys.sign(new AskingIn(called, challenge));
    owner.call(GuestEntryApi.ASK, new Ask(called, keys.key(), challenge, signature)).orThrow();
  }
}
