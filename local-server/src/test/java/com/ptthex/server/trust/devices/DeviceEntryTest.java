package com.ptthex.server.trust.devices;

import static com.ptthex.server.testing.Handset.approved;
import static com.ptthex.server.testing.Handset.code;
import static com.ptthex.server.testing.Handset.decide;
import static com.ptthex.server.testing.Handset.person;
import static com.ptthex.server.testing.Handset.row;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Handset;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import com.ptthex.shared.trust.devices.DevicesApi;
import com.ptthex.shared.value.DeviceId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** A key is all that a device has, and each answer it gives is good once. */
final class DeviceEntryTest {

  @OnBothDatabases
  void aRegistrationThatIsNotUnderItsOwnKeyUsesUpNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var code = code(site, person(site, site.north).id());
      var mine = new Handset(site).registration(code);
      var others = new Handset(site).registration(code);
      var mixed =
          new DeviceEntryApi.Register(
              code, mine.key(), others.signature(), mine.platform(), mine.model());
      var problem = refused(site.anonymous().call(DeviceEntryApi.REGISTER, mixed));
      assertThat(problem.fields())
          .singleElement()
          .satisfies(fault -> assertThat(fault.code()).isEqualTo("not-by-this-key"));
      site.anonymous().call(DeviceEntryApi.REGISTER, mine).orThrow();
    }
  }

  @OnBothDatabases
  void aKeyIsOneDeviceAndNoOther(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var handset = new Handset(site);
      handset.register(code(site, person(site, site.north).id())).orThrow();
      var again = handset.register(code(site, person(site, site.north).id()));
      assertThat(outcome(again)).isEqualTo("device-key-known");
    }
  }

  @OnBothDatabases
  void aChallengeOpensOneSessionForItsOwnDeviceAndNotForLong(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var handset = new Handset(site);
      var id = approved(site, handset.pending(site.north).id()).id();
      var challenge = handset.challenge(id);
      var answer = handset.answered(id, challenge);
      site.anonymous().call(DeviceEntryApi.SIGN_IN, answer).orThrow();
      assertThat(outcome(site.anonymous().call(DeviceEntryApi.SIGN_IN, answer)))
          .isEqualTo("device-challenge-spent");

      var other = new Handset(site);
      var otherId = approved(site, other.pending(site.north).id()).id();
      var notItsOwn = other.answered(otherId, handset.challenge(id));
      var byAnotherKey = other.answered(id, handset.challenge(id));
      var late = handset.answered(id, handset.challenge(id));
      for (var wish : List.of(notItsOwn, byAnotherKey)) {
        assertThat(outcome(site.anonymous().call(DeviceEntryApi.SIGN_IN, wish)))
            .isEqualTo("device-not-known");
      }
      site.clock.pass(DeviceEntryApi.CHALLENGE_LASTS);
      assertThat(outcome(site.anonymous().call(DeviceEntryApi.SIGN_IN, late)))
          .isEqualTo("device-not-known");
      assertThat(outcome(handset.signIn(DeviceId.made()))).isEqualTo("device-not-known");
    }
  }

  @OnBothDatabases
  void aDeviceHasOneSessionAtATime(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var handset = new Handset(site);
      var id = approved(site, handset.pending(site.north).id()).id();
      var first = in(site, handset, id);
      var second = in(site, handset, id);
      assertThat(outcome(first.call(AccessApi.ME, Nothing.NOTHING))).isEqualTo("session-ended");
      assertThat(outcome(second.call(AccessApi.ME, Nothing.NOTHING))).isEqualTo("done");
    }
  }

  private static ApiClient in(TestSite site, Handset handset, DeviceId id) {
    return site.anonymous().as(handset.signIn(id).orThrow().token().value());
  }

  /** Each time either the sign-in came first and was ended, or it came too late. */
  @OnBothDatabases
  void whoSignsInWhileTheirDeviceIsRevokedDoesNotStayIn(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var round = 0; round < 10; round++) {
        var handset = new Handset(site);
        var id = approved(site, handset.pending(site.north).id()).id();
        var answer = handset.answered(id, handset.challenge(id));
        var seen = row(site, id);
        var together = new CyclicBarrier(2);
        Callable<Answer<Session>> entering =
            () -> {
              together.await();
              return site.anonymous().call(DeviceEntryApi.SIGN_IN, answer);
            };
        Callable<String> revoking =
            () -> {
              together.await();
              return outcome(perform(site.owner(), DevicesApi.REVOKE, decide(seen)));
            };
        var entered = both.submit(entering);
        var revoked = both.submit(revoking);
        // Its session may have come to be between the look and the deed.
        if (!revoked.get().equals("done")) {
          perform(site.owner(), DevicesApi.REVOKE, decide(row(site, id))).orThrow();
        }
        if (entered.get() instanceof Answer.Done<Session>(var session)) {
          var field = site.anonymous().as(session.token().value());
          assertThat(outcome(field.call(DeviceEntryApi.ME, Nothing.NOTHING)))
              .isEqualTo("session-ended");
        } else {
          assertThat(outcome(entered.get())).isEqualTo("device-is-revoked");
        }
      }
    }
  }
}
