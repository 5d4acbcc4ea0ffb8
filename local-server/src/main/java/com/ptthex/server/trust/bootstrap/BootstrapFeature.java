package com.ptthex.server.trust.bootstrap;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Shares;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.trust.access.FieldPeople;
import com.ptthex.server.trust.devices.DeviceDoor;
import com.ptthex.server.trust.lan.SiteAuthorityReader;
import com.ptthex.server.trust.licence.BindingReader;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapEvents;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import java.time.Duration;
import java.util.List;

/** What field clients are told before they do anything, and guests who ask to be admitted. */
public final class BootstrapFeature implements Feature {
  private static final Duration GUESTS_KEPT = Duration.ofDays(30);

  private final ToldStore told;
  private final PolicyDeeds policy;
  private final GuestEntry entry;
  private final GuestDeeds guests;

  /**
   * @param strangers how often one address may ask for somebody's attention
   */
  public BootstrapFeature(
      SiteAuthorityReader authority,
      BindingReader binding,
      DeviceDoor door,
      FieldPeople people,
      Shares strangers) {
    this.told = new ToldStore(authority, binding);
    this.policy = new PolicyDeeds(told);
    this.entry = new GuestEntry(door, strangers);
    this.guests = new GuestDeeds(door, people);
  }

  @Override
  public List<EventType> events() {
    return BootstrapEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    cases
        .serve(BootstrapApi.READ, policy::document)
        .serve(BootstrapApi.STANDING, policy::standing)
        .servePlanned(BootstrapApi.SET_ORIGINS, policy::setOrigins)
        .servePlanned(BootstrapApi.SET_ADDRESSES, policy::setAddresses)
        .serve(BootstrapApi.SET_BRANDING, policy::setBranding)
        .servePlanned(BootstrapApi.SET_GUESTS, policy::setGuests)
        .serve(BootstrapApi.WRITE_NOTICE, policy::writeNotice)
        .serve(BootstrapApi.REMOVE_NOTICE, policy::removeNotice)
        .serve(GuestEntryApi.CHALLENGE, entry::challenge)
        .serve(GuestEntryApi.ASK, entry::ask)
        .serve(GuestEntryApi.STATE, entry::state)
        .serve(GuestsApi.LIST, guests::list)
        .servePlanned(GuestsApi.ADMIT, guests::admit)
        .serve(GuestsApi.REFUSE, guests::refuse);
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
                Duration.ofSeconds(2),
                "client-bootstrap",
                () -> renew(ground),
                "what clients are told was not signed anew; the next try is in a moment")
            .atTheStart(),
        new Every(
                Duration.ofHours(1),
                "former-guests",
                () -> forget(ground),
                "requests of former guests were not put away; the next try is in an hour")
            .atTheStart());
  }

  private void renew(Ground ground) {
    var now = ground.clock().instant();
    if (ground.store().reading(db -> told.isDue(db, now))) {
      ground
          .store()
          .writing(
              db -> {
                told.renew(db, now);
                return true;
              });
    }
  }

  private static void forget(Ground ground) {
    var then = ground.clock().instant().minus(GUESTS_KEPT);
    ground.store().writing(db -> new GuestStore(db).forget(then));
  }
}
