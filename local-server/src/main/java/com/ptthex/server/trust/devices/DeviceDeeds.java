package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.access.FieldPeople;
import com.ptthex.server.trust.devices.Device.Pending;
import com.ptthex.server.trust.devices.Device.Usable;
import com.ptthex.server.trust.devices.DeviceCodeStore.Given;
import com.ptthex.server.trust.devices.DeviceStore.Carried;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.devices.DeviceEvents;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Decide;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import com.ptthex.shared.trust.devices.DevicesApi.Find;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.trust.devices.DevicesApi.Page;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import com.ptthex.shared.trust.devices.DevicesApi.Which;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What those do who look after the devices. */
final class DeviceDeeds {
  private final FieldPeople people;

  DeviceDeeds(FieldPeople people) {
    this.people = people;
  }

  Page page(Work work, Find find) {
    var slice =
        Keyset.slice(
            new DeviceStore(work.db()).page(work.scope(), find),
            find.limit(),
            last -> {
              var body = last.device().body();
              return Keyset.cursor(body.registered().at(), body.id().value());
            });
    return new Page(rows(work, slice.rows()), slice.next());
  }

  Row detail(Work work, Which which) {
    return row(work, found(work, which.id()));
  }

  /** The codes given for the same person before are worth nothing from now on. */
  Invited invite(Work work, Invite wish) {
    var person =
        people
            .seen(work, wish.account())
            .orElseThrow(() -> new Refusal.Conflict("not-of-the-field").raise());
    var caller = work.caller().account().orElseThrow();
    var fresh = people.freshCode();
    var until = work.now().plus(DevicesApi.CODE_LASTS);
    var codes = new DeviceCodeStore(work.db());
    codes.endAll(person.id(), work.now());
    var given = new Given(person.id(), wish.note(), caller.id(), caller.name());
    codes.insert(fresh.hash(), given, work.now(), until);
    work.emit(Event.of(DeviceEvents.INVITED, person.id(), person.unit()));
    return new Invited(fresh.code(), person.name(), until);
  }

  Plan<Row> approve(Work work, Decide wish) {
    var carried = held(work, wish);
    if (!(carried.device() instanceof Pending pending)) {
      throw new Refusal.Conflict("device-not-pending").raise();
    }
    var account = pending.body().account();
    if (people.held(work, account).isEmpty()) {
      throw new Refusal.Conflict("not-of-the-field").raise();
    }
    var others = new DeviceStore(work.db()).approved(account);
    return new Plan<>(
        DeviceImpact.letIn(carried, others),
        () -> {
          var approved = pending.approve(decided(work, wish));
          return changed(work, carried, approved, DeviceEvents.APPROVED);
        });
  }

  Plan<Row> revoke(Work work, Decide wish) {
    var carried = held(work, wish);
    if (!(carried.device() instanceof Usable usable)) {
      throw new Refusal.Conflict("device-is-revoked").raise();
    }
    var body = usable.body();
    return new Plan<>(
        DeviceImpact.keptOut(carried, people.openSessions(work, body.account(), body.id())),
        () -> {
          var revoked = usable.revoke(decided(work, wish));
          people.end(work, body.account(), carried.unit(), body.id());
          return changed(work, carried, revoked, DeviceEvents.REVOKED);
        });
  }

  private static Decided decided(Work work, Decide wish) {
    return new Decided(work.now(), work.caller().name(), Optional.of(wish.reason()));
  }

  private static Carried found(Work work, DeviceId id) {
    return new DeviceStore(work.db())
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("device-not-found").raise());
  }

  /** Held, so that it does not sign in while it is revoked. */
  private static Carried held(Work work, Decide wish) {
    var id = found(work, wish.id()).device().body().id();
    var carried = new DeviceStore(work.db()).held(id).orElseThrow();
    mustBe(wish.version(), carried);
    return carried;
  }

  private static void mustBe(Version seen, Carried carried) {
    if (!carried.device().body().version().equals(seen)) {
      throw changedMeanwhile();
    }
  }

  private static RuntimeException changedMeanwhile() {
    return new Refusal.Conflict("device-changed-meanwhile").raise();
  }

  private Row changed(Work work, Carried was, Device device, EventType event) {
    if (!new DeviceStore(work.db()).update(device)) {
      throw changedMeanwhile();
    }
    work.emit(Event.of(event, device.body().id(), was.unit()));
    return row(work, new Carried(device, was.name(), was.unit(), was.unitName()));
  }

  private Row row(Work work, Carried carried) {
    return rows(work, List.of(carried)).getFirst();
  }

  private List<Row> rows(Work work, List<Carried> page) {
    var uses =
        people.lastUse(work, page.stream().map(carried -> carried.device().body().id()).toList());
    return page.stream()
        .map(carried -> row(carried, Optional.ofNullable(uses.get(carried.device().body().id()))))
        .toList();
  }

  private static Row row(Carried carried, Optional<Instant> lastUse) {
    var device = carried.device();
    var body = device.body();
    return new Row(
        body.id(),
        body.make().mark(),
        device.state(),
        body.account(),
        carried.name(),
        carried.unit(),
        carried.unitName(),
        body.make().platform(),
        body.make().model(),
        body.registered(),
        device.approval(),
        device.revocation(),
        lastUse,
        body.version());
  }
}
