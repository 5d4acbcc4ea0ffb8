package com.ptthex.server.trust.devices;

import static com.ptthex.server.testing.Handset.approved;
import static com.ptthex.server.testing.Handset.code;
import static com.ptthex.server.testing.Handset.decide;
import static com.ptthex.server.testing.Handset.person;
import static com.ptthex.server.testing.Handset.revoked;
import static com.ptthex.server.testing.Handset.row;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.trust.devices.DevicesApi.Find;
import com.ptthex.shared.trust.devices.DevicesApi.Invite;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.SearchText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Devices register with a code, are approved by somebody, and come in by their key. */
final class DevicesApiTest {

  @OnBothDatabases
  void anApprovedDeviceComesInByItsKeyAndIsTheOnlyWayToTheField(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var person = person(site, site.north);
      var handset = new Handset(site);
      var registered = handset.register(code(site, person.id())).orThrow();
      assertThat(registered.state()).isEqualTo(DeviceState.PENDING);
      assertThat(outcome(handset.signIn(registered.id()))).isEqualTo("device-pending");

      var approved = approved(site, registered.id());
      assertThat(approved.mark()).isEqualTo(registered.mark());
      assertThat(approved.lastUsedAt()).isEmpty();
      var session = handset.signIn(registered.id()).orThrow();
      var field = site.anonymous().as(session.token().value());
      var me = field.call(DeviceEntryApi.ME, Nothing.NOTHING).orThrow();
      assertThat(me.device()).isEqualTo(registered.id());
      assertThat(me.mark()).isEqualTo(registered.mark());
      assertThat(me.account()).isEqualTo(person.id());
      assertThat(me.role()).isEqualTo(Role.SITTER);
      assertThat(me.unit()).isEqualTo(site.north);
      assertThat(me.now()).isEqualTo(site.clock.instant());
      assertThat(row(site, registered.id()).lastUsedAt()).contains(site.clock.instant());
      assertThat(sessionsOf(site, person))
          .singleElement()
          .satisfies(
              open -> {
                assertThat(open.device()).isEqualTo(DeviceKind.FIELD);
                assertThat(open.platform()).isEqualTo(DevicePlatform.ANDROID);
              });

      var byPassword = Entrants.signIn(site, person);
      assertThat(outcome(byPassword.call(DeviceEntryApi.ME, Nothing.NOTHING)))
          .isEqualTo("approved-device-needed");
      assertThat(outcome(site.owner().call(DeviceEntryApi.ME, Nothing.NOTHING)))
          .isEqualTo("approved-device-needed");
      assertThat(outcome(field.call(DevicesApi.LIST, Find.all()))).isEqualTo("permission-missing");
    }
  }

  private static List<SessionsApi.Row> sessionsOf(TestSite site, AccountsApi.Row account) {
    return site.owner().call(SessionsApi.OF, new SessionsApi.Whose(account.id())).orThrow().rows();
  }

  @OnBothDatabases
  void revokingEndsWhatTheDeviceHasOpenAndLeavesTheOthers(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var person = person(site, site.north);
      var lost = new Handset(site);
      var kept = new Handset(site);
      var lostId = lost.register(code(site, person.id())).orThrow().id();
      var keptId = kept.register(code(site, person.id())).orThrow().id();
      approved(site, lostId);
      var impact =
          site.owner().call(DevicesApi.APPROVE.preview(), decide(row(site, keptId))).orThrow();
      assertThat(impact.effects())
          .contains(new Effect("devices-let-in-already", Map.of("count", "1")));
      approved(site, keptId);
      var onLost = in(site, lost, lostId);
      var onKept = in(site, kept, keptId);

      var ending =
          site.owner().call(DevicesApi.REVOKE.preview(), decide(row(site, lostId))).orThrow();
      assertThat(ending.effects()).extracting(Effect::code).contains("device-session-ends");
      assertThat(revoked(site, lostId).state()).isEqualTo(DeviceState.REVOKED);
      assertThat(outcome(onLost.call(DeviceEntryApi.ME, Nothing.NOTHING)))
          .isEqualTo("session-ended");
      assertThat(outcome(lost.signIn(lostId))).isEqualTo("device-is-revoked");
      assertThat(outcome(onKept.call(DeviceEntryApi.ME, Nothing.NOTHING))).isEqualTo("done");
      assertThat(outcome(perform(site.owner(), DevicesApi.REVOKE, decide(row(site, keptId)))))
          .isEqualTo("done");
    }
  }

  private static ApiClient in(TestSite site, Handset handset, DeviceId id) {
    return site.anonymous().as(handset.signIn(id).orThrow().token().value());
  }

  @OnBothDatabases
  void whoIsKeptOutIsKeptOutOnTheirDeviceToo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var person = person(site, site.north);
      var handset = new Handset(site);
      var id = handset.register(code(site, person.id())).orThrow().id();
      approved(site, id);
      var field = in(site, handset, id);
      Entrants.disabled(site, person);
      assertThat(outcome(field.call(DeviceEntryApi.ME, Nothing.NOTHING)))
          .isEqualTo("session-ended");
      assertThat(outcome(handset.signIn(id))).isEqualTo("account-kept-out");
    }
  }

  @OnBothDatabases
  void whateverIsWrongWithACodeIsToldInTheSameWords(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var used = code(site, person(site, site.north).id());
      new Handset(site).register(used).orThrow();
      var person = person(site, site.north);
      var replaced = code(site, person.id());
      var expired = code(site, person.id());
      var gone = person(site, site.north);
      var ofGone = code(site, gone.id());
      Entrants.disabled(site, gone);
      var ofFormerAdmin = codeOfSomebodyWhoLeft(site);
      site.clock.pass(DevicesApi.CODE_LASTS);
      var late = Stream.of(used, replaced, expired, new EntryCode("0".repeat(EntryCode.LENGTH)));
      Stream.concat(late, Stream.of(ofGone, ofFormerAdmin))
          .forEach(
              code -> {
                var problem = refused(new Handset(site).register(code));
                assertThat(problem.code()).isEqualTo("code-not-valid");
                assertThat(problem.facts()).isEmpty();
              });
    }
  }

  private static EntryCode codeOfSomebodyWhoLeft(TestSite site) {
    var admin = Entrants.account(site, Role.CUSTOMER_ADMIN, site.customer);
    var wish = new Invite(person(site, site.north).id(), Optional.empty());
    var code = Entrants.signIn(site, admin).call(DevicesApi.INVITE, wish).orThrow().code();
    Entrants.disabled(site, admin);
    return code;
  }

  @OnBothDatabases
  void aCodeOfWhoLeftIsWorthNothingWhileItsHourLasts(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var handset = new Handset(site);
      assertThat(outcome(handset.register(codeOfSomebodyWhoLeft(site))))
          .isEqualTo("code-not-valid");
    }
  }

  @OnBothDatabases
  void onlyPeopleOfTheFieldCarryDevices(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = Entrants.account(site, Role.DISPATCHER, site.north);
      var wish = new Invite(dispatcher.id(), Optional.empty());
      assertThat(outcome(site.owner().call(DevicesApi.INVITE, wish))).isEqualTo("not-of-the-field");
    }
  }

  @OnBothDatabases
  void twoWhoDecideAtOnceAreToldOfEachOther(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var seen = new Handset(site).pending(site.north);
      approved(site, seen.id());
      var late = site.owner().call(DevicesApi.REVOKE.preview(), decide(seen));
      assertThat(outcome(late)).isEqualTo("device-changed-meanwhile");
      var again = site.owner().call(DevicesApi.APPROVE.preview(), decide(row(site, seen.id())));
      assertThat(outcome(again)).isEqualTo("device-not-pending");
      revoked(site, seen.id());
      var gone = site.owner().call(DevicesApi.REVOKE.preview(), decide(row(site, seen.id())));
      assertThat(outcome(gone)).isEqualTo("device-is-revoked");
    }
  }

  @OnBothDatabases
  void theListIsFilteredPagedAndGoesWithItsPeople(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var waiting = new Handset(site).pending(site.north);
      site.clock.pass(Duration.ofMinutes(1));
      var let = approved(site, new Handset(site).pending(site.south).id());
      var all = site.owner().call(DevicesApi.LIST, Find.all()).orThrow().rows();
      assertThat(all).extracting(DevicesApi.Row::id).containsExactly(let.id(), waiting.id());
      assertThat(listed(site.owner(), pendingOnly())).containsExactly(waiting.id());
      assertThat(listed(site.owner(), searching(waiting.mark().value())))
          .containsExactly(waiting.id());
      var ofOne =
          new Find(
              List.of(),
              Optional.of(let.account()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      assertThat(listed(site.owner(), ofOne)).containsExactly(let.id());
      var northern = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(listed(northern, Find.all())).containsExactly(waiting.id());
      assertThat(waiting.model()).isEqualTo(new Label("Field radio"));
    }
  }

  private static Find pendingOnly() {
    return new Find(
        List.of(DeviceState.PENDING),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Find searching(String text) {
    return new Find(
        List.of(),
        Optional.empty(),
        Optional.of(new SearchText(text)),
        Optional.empty(),
        Optional.empty());
  }

  private static List<DeviceId> listed(ApiClient client, Find find) {
    return client.call(DevicesApi.LIST, find).orThrow().rows().stream()
        .map(DevicesApi.Row::id)
        .toList();
  }
}
