package com.ptthex.server.testing;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.bootstrap.BootstrapApi;
import com.ptthex.shared.trust.bootstrap.BootstrapApi.Document;
import com.ptthex.shared.trust.bootstrap.BootstrapReader;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Known;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Usable;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Ask;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Heard;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Knock;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Look;
import com.ptthex.shared.trust.bootstrap.GuestPlaces;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceKeys;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Somebody with a client and without a code. */
public final class Visitor {
  private final TestSite site;
  private final DeviceKeys keys = DeviceKeys.make();
  private final Label name;

  public Visitor(TestSite site, String name) {
    this.site = site;
    this.name = new Label(name);
  }

  /** So many may wait from now on. */
  public static BootstrapApi.Standing welcome(TestSite site, int places) {
    var wish = new BootstrapApi.SetGuests(new GuestPlaces(places), Entrants.WHY, version(site));
    return TestSite.perform(site.owner(), BootstrapApi.SET_GUESTS, wish).orThrow();
  }

  private static Version version(TestSite site) {
    return standing(site).version();
  }

  public static BootstrapApi.Standing standing(TestSite site) {
    return site.owner().call(BootstrapApi.STANDING, Nothing.NOTHING).orThrow();
  }

  /** A site where one more than now may wait, and somebody who does. */
  public static GuestsApi.Row waiting(TestSite site) {
    if (!standing(site).policy().guests().equals(new GuestPlaces(GuestPlaces.MOST))) {
      var _ = welcome(site, GuestPlaces.MOST);
    }
    makeRoom(site);
    var visitor = new Visitor(site, "Relief medic");
    var mark = visitor.ask().orThrow().mark();
    return rows(site).stream().filter(row -> row.mark().equals(mark)).findFirst().orElseThrow();
  }

  /** Where many tests of one site have somebody wait. */
  private static void makeRoom(TestSite site) {
    var waiting = rows(site).stream().filter(row -> row.state() == GuestState.WAITING).toList();
    if (waiting.size() > GuestPlaces.MOST / 2) {
      waiting.forEach(
          row ->
              site.owner()
                  .call(
                      GuestsApi.REFUSE, new GuestsApi.Refuse(row.id(), Entrants.WHY, row.version()))
                  .orThrow());
    }
  }

  public static List<GuestsApi.Row> rows(TestSite site) {
    return site.owner().call(GuestsApi.LIST, Nothing.NOTHING).orThrow().rows();
  }

  /** What a client reads, once it is what the test waits for: it is signed beside the calls. */
  public static byte[] document(TestSite site) {
    return document(site, reader(site), _ -> true);
  }

  public static byte[] document(TestSite site, BootstrapReader reader, Predicate<Known> wanted) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      if (site.anonymous().call(BootstrapApi.READ, Nothing.NOTHING)
              instanceof Answer.Done<Document>(var document)
          && reader.read(document.file().bytes(), Optional.empty(), site.clock.instant())
              instanceof Usable usable
          && wanted.test(usable.next())) {
        return document.file().bytes();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("clients were told nothing of the kind");
  }

  /** As a client has it that joined by a code. */
  public static BootstrapReader reader(TestSite site) {
    var make = new LanApi.Make(Optional.empty());
    var code = site.owner().call(LanApi.MAKE, make).orThrow().code();
    var enrolled = site.anonymous().call(LanApi.ENROL, new LanApi.Enrol(code.hash())).orThrow();
    return new BootstrapReader(enrolled.authority());
  }

  public DeviceKey key() {
    return keys.key();
  }

  public DeviceKeys keys() {
    return keys;
  }

  public DeviceChallenge challenge() {
    var knock = new Knock(keys.key());
    return site.anonymous().call(GuestEntryApi.CHALLENGE, knock).orThrow().challenge();
  }

  public Ask asking(DeviceChallenge challenge) {
    var signature = keys.sign(new DeviceStatement.AskingIn(name, challenge));
    return new Ask(name, keys.key(), challenge, signature);
  }

  public Answer<Heard> ask() {
    return site.anonymous().call(GuestEntryApi.ASK, asking(challenge()));
  }

  public Look looking() {
    var challenge = challenge();
    var signature = keys.sign(new DeviceStatement.LookingUp(challenge));
    return new Look(keys.key(), challenge, signature);
  }

  /** How it stands, as it is told to them. */
  public GuestEntryApi.Answer told() {
    return site.anonymous().call(GuestEntryApi.STATE, looking()).orThrow().answer();
  }
}
