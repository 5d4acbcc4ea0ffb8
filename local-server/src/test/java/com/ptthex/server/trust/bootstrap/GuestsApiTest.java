package com.ptthex.server.trust.bootstrap;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Visitor;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Answer;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Ask;
import com.ptthex.shared.trust.bootstrap.GuestEntryApi.Look;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.bootstrap.GuestsApi;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admit;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Refuse;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DeviceState;
import com.ptthex.shared.trust.devices.DeviceStatement.AskingIn;
import com.ptthex.shared.trust.devices.DeviceStatement.LookingUp;
import com.ptthex.shared.trust.devices.DeviceStatement.Registration;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A guest waits, whatever they do; what is decided about them lets nobody in. */
final class GuestsApiTest {
  private static final List<String> WAYS_IN =
      List.of("session", "account", "device", "device_code");

  private static List<Integer> waysIn(TestSite site) {
    return WAYS_IN.stream()
        .map(table -> site.ask(Integer.class, "select count(*) from " + table))
        .toList();
  }

  @OnBothDatabases
  void nobodyIsHeardUnlessTheSiteSaysSo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(outcome(new Visitor(site, "Guest").ask())).isEqualTo("guests-not-heard");
      assertThat(Visitor.rows(site)).isEmpty();
    }
  }

  @OnBothDatabases
  void askingIsNoWayInAndNeitherIsBeingAdmitted(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 2);
      var person = Handset.person(site, site.north);
      var before = waysIn(site);
      var guest = new Visitor(site, "Relief medic");
      var mark = guest.ask().orThrow().mark();
      assertThat(guest.told()).isEqualTo(Answer.UNDECIDED);
      assertThat(waysIn(site)).isEqualTo(before);

      var row = Visitor.rows(site).getFirst();
      assertThat(row.mark()).isEqualTo(mark);
      assertThat(row.name()).isEqualTo(new Label("Relief medic"));
      assertThat(row.state()).isEqualTo(GuestState.WAITING);
      var wish = new Admit(row.id(), person.id(), Entrants.WHY, row.version());
      var admitted = perform(site.owner(), GuestsApi.ADMIT, wish).orThrow();
      assertThat(admitted.row().state()).isEqualTo(GuestState.ADMITTED);
      assertThat(admitted.invited().name()).isEqualTo(person.name());
      assertThat(guest.told()).isEqualTo(Answer.ASK_FOR_YOUR_CODE);
      assertThat(waysIn(site))
          .isEqualTo(List.of(before.get(0), before.get(1), before.get(2), before.get(3) + 1));

      // The code is an ordinary one: what registers by it waits for approval, and shows this mark.
      var code = admitted.invited().code();
      var signature = guest.keys().sign(new Registration(code, guest.key()));
      var register =
          new DeviceEntryApi.Register(
              code, guest.key(), signature, DevicePlatform.ANDROID, new Label("Phone"));
      var registered = site.anonymous().call(DeviceEntryApi.REGISTER, register).orThrow();
      assertThat(registered.state()).isEqualTo(DeviceState.PENDING);
      assertThat(registered.mark()).isEqualTo(mark);
    }
  }

  @OnBothDatabases
  void whoIsRefusedIsToldSoAndNotWhyAndStaysRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 1);
      var guest = new Visitor(site, "Guest");
      guest.ask().orThrow();
      var row = Visitor.rows(site).getFirst();
      var wish = new Refuse(row.id(), Entrants.WHY, row.version());
      var refused = site.owner().call(GuestsApi.REFUSE, wish).orThrow();
      assertThat(refused.decided())
          .hasValueSatisfying(it -> assertThat(it.reason()).contains(Entrants.WHY));
      assertThat(guest.told()).isEqualTo(Answer.REFUSED);
      guest.ask().orThrow();
      assertThat(Visitor.rows(site)).singleElement().isEqualTo(refused);
      assertThat(outcome(site.owner().call(GuestsApi.REFUSE, wish)))
          .isEqualTo("guest-changed-meanwhile");
      var late = new Refuse(row.id(), Entrants.WHY, refused.version());
      assertThat(outcome(site.owner().call(GuestsApi.REFUSE, late))).isEqualTo("guest-not-waiting");
      // Their place is free again.
      new Visitor(site, "Next").ask().orThrow();
      assertThat(Visitor.rows(site)).hasSize(2);
    }
  }

  @OnBothDatabases
  void nobodyLearnsWhetherOthersWait(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 1);
      var heard = new Visitor(site, "First");
      var unheard = new Visitor(site, "Second");
      assertThat(outcome(heard.ask())).isEqualTo("done");
      assertThat(outcome(unheard.ask())).isEqualTo("done");
      assertThat(Visitor.rows(site)).hasSize(1);
      var never = new Visitor(site, "Third");
      assertThat(List.of(heard.told(), unheard.told(), never.told()))
          .containsOnly(Answer.UNDECIDED);
    }
  }

  @OnBothDatabases
  void aRequestEndsByItselfAndMayBeMadeAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 1);
      var guest = new Visitor(site, "Guest");
      guest.ask().orThrow();
      site.clock.pass(GuestEntryApi.GUEST_WAITS);
      site.signInAnew();
      var over = Visitor.rows(site).getFirst();
      assertThat(over.state()).isEqualTo(GuestState.EXPIRED);
      var late = new Refuse(over.id(), Entrants.WHY, over.version());
      assertThat(outcome(site.owner().call(GuestsApi.REFUSE, late))).isEqualTo("guest-not-waiting");
      guest.ask().orThrow();
      var again = Visitor.rows(site);
      assertThat(again).hasSize(1);
      assertThat(again.getFirst().state()).isEqualTo(GuestState.WAITING);
      assertThat(again.getFirst().id()).isEqualTo(over.id());
    }
  }

  @OnBothDatabases
  void onlyWhoHasTheKeyAsksUnderItAndNow(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.welcome(site, 2);
      var guest = new Visitor(site, "Guest");
      var other = new Visitor(site, "Other");
      var name = new Label("Guest");
      var challenge = guest.challenge();
      var byOther =
          new Ask(name, guest.key(), challenge, other.keys().sign(new AskingIn(name, challenge)));
      var renamed = guest.asking(challenge);
      var underAnotherName =
          new Ask(new Label("Chief"), guest.key(), challenge, renamed.signature());
      var foreign = other.challenge();
      var withForeignChallenge = guest.asking(foreign);
      var lookForAsk =
          new Ask(name, guest.key(), challenge, guest.keys().sign(new LookingUp(challenge)));
      for (var wish : List.of(byOther, underAnotherName, withForeignChallenge, lookForAsk)) {
        var problem = refused(site.anonymous().call(GuestEntryApi.ASK, wish));
        assertThat(problem.fields())
            .singleElement()
            .satisfies(fault -> assertThat(fault.code()).isEqualTo("not-by-this-key"));
      }
      var late = guest.asking(challenge);
      site.clock.pass(DeviceEntryApi.CHALLENGE_LASTS);
      assertThat(outcome(site.anonymous().call(GuestEntryApi.ASK, late))).isEqualTo("invalid");
      var looked = other.looking();
      var stolen = new Look(guest.key(), looked.challenge(), looked.signature());
      assertThat(outcome(site.anonymous().call(GuestEntryApi.STATE, stolen))).isEqualTo("invalid");
      assertThat(Visitor.rows(site)).isEmpty();
    }
  }

  @OnBothDatabases
  void whoSeesAPartOfTheSiteDecidesAboutNobody(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var guest = Visitor.waiting(site);
      var northern = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(northern.call(GuestsApi.LIST, Nothing.NOTHING)))
          .isEqualTo("guests-are-the-whole-sites");
      var person = Handset.person(site, site.north).id();
      var wish = new Admit(guest.id(), person, Entrants.WHY, guest.version());
      assertThat(outcome(northern.call(GuestsApi.ADMIT.preview(), wish)))
          .isEqualTo("guests-are-the-whole-sites");
      var dispatcher = Entrants.account(site, Role.DISPATCHER, site.north).id();
      var unfit = new Admit(guest.id(), dispatcher, Entrants.WHY, guest.version());
      assertThat(outcome(site.owner().call(GuestsApi.ADMIT.preview(), unfit)))
          .isEqualTo("not-of-the-field");
    }
  }

  @Test
  void oneAddressAsksForAttentionAFewTimesAnHour() {
    try (var site = TestSite.on(TestDatabase.H2, new Limits(1_000_000, 400))) {
      var _ = Visitor.welcome(site, 1);
      var guest = new Visitor(site, "Guest");
      var wish = guest.asking(guest.challenge());
      for (var round = 0; round < 200; round++) {
        site.anonymous().call(GuestEntryApi.ASK, wish).orThrow();
      }
      var problem = refused(site.anonymous().call(GuestEntryApi.ASK, wish));
      assertThat(problem.code()).isEqualTo("too-many-calls");
      assertThat(Duration.ofMillis(Long.parseLong(problem.facts().get("retryAfterMillis"))))
          .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
  }

  @OnBothDatabases
  void strangersAreForgottenAfterAMonth(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = Visitor.waiting(site);
      var then = site.clock.instant();
      site.server.store().writing(db -> new GuestStore(db).forget(then));
      assertThat(Visitor.rows(site)).hasSize(1);
      site.server.store().writing(db -> new GuestStore(db).forget(then.plusSeconds(1)));
      assertThat(Visitor.rows(site)).isEmpty();
    }
  }
}
