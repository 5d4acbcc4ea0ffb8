package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.PinApi.Choose;
import com.ptthex.shared.trust.access.PinApi.Unlock;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Optional;

/** A locked desk is opened by who locked it, by PIN or password, and guessed at slowly. */
final class LockedDesksTest {
  private static final Pin PIN = new Pin("204867");
  private static final Pin OTHER = new Pin("591736");

  private static ApiClient dispatcher(TestSite site) {
    return site.as(Role.DISPATCHER, site.north);
  }

  private static ApiClient withPin(TestSite site) {
    var client = dispatcher(site);
    perform(client, PinApi.CHOOSE, new Choose(PIN)).orThrow();
    return client;
  }

  private static void opens(ApiClient client, Unlock wish) {
    client.call(PinApi.UNLOCK, wish).orThrow();
  }

  private static void doesNotOpen(ApiClient client, Unlock wish, String why) {
    assertThat(refused(client.call(PinApi.UNLOCK, wish)).fields())
        .singleElement()
        .satisfies(field -> assertThat(field.code()).isEqualTo(why));
  }

  private static AccountId idOf(ApiClient client) {
    return client.call(AccessApi.ME, Nothing.NOTHING).orThrow().id();
  }

  @OnBothDatabases
  void thePinOpensAndAnotherDoesNotButTheSessionGoesOn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = withPin(site);
      opens(here, Unlock.by(PIN));
      doesNotOpen(here, Unlock.by(OTHER), "wrong-pin");
      assertThat(idOf(here)).isNotNull();
    }
  }

  @OnBothDatabases
  void thePasswordOpensWithAndWithoutAPin(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = dispatcher(site);
      opens(here, Unlock.by(TestSite.PASSWORD));
      doesNotOpen(here, Unlock.by(PIN), "wrong-pin");
      perform(here, PinApi.CHOOSE, new Choose(PIN)).orThrow();
      opens(here, Unlock.by(TestSite.PASSWORD));
      doesNotOpen(here, Unlock.by(TestSite.OTHER_PASSWORD), "wrong-password");
      doesNotOpen(here, new Unlock(Optional.empty(), Optional.empty()), "required");
    }
  }

  @OnBothDatabases
  void whoGuessesWaitsEverLonger(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = withPin(site);
      for (var at = 0; at < 6; at++) {
        doesNotOpen(here, Unlock.by(OTHER), "wrong-pin");
      }
      var wish = Unlock.by(PIN);
      assertThat(refused(here.call(PinApi.UNLOCK, wish)).code()).isEqualTo("login-must-wait");
      site.clock.pass(Tries.LONGEST);
      opens(here, wish);
      doesNotOpen(here, Unlock.by(OTHER), "wrong-pin");
    }
  }

  /** A PIN is seen over a shoulder; it must open the desk and nothing that a password does. */
  @OnBothDatabases
  void whoKnowsThePinHasNoMoreGuessesAtThePassword(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = withPin(site);
      for (var at = 0; at < 6; at++) {
        doesNotOpen(here, Unlock.by(TestSite.OTHER_PASSWORD), "wrong-password");
        opens(here, Unlock.by(PIN));
      }
      for (var wish : List.of(Unlock.by(TestSite.OTHER_PASSWORD), Unlock.by(TestSite.PASSWORD))) {
        assertThat(refused(here.call(PinApi.UNLOCK, wish)).code()).isEqualTo("login-must-wait");
      }
      var prove = Prove.with(PinApi.CHOOSE, TestSite.PASSWORD);
      assertThat(refused(here.call(StepUpApi.PROVE, prove)).code()).isEqualTo("login-must-wait");
      opens(here, Unlock.by(PIN));
    }
  }

  @OnBothDatabases
  void oneIsChosenInPlaceOfAnotherAndDropped(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = dispatcher(site);
      assertThat(here.call(PinApi.STANDING, Nothing.NOTHING).orThrow().since()).isEmpty();
      assertThat(refused(here.call(PinApi.DROP, Nothing.NOTHING)).code()).isEqualTo("no-pin");
      perform(here, PinApi.CHOOSE, new Choose(PIN)).orThrow();
      perform(here, PinApi.CHOOSE, new Choose(OTHER)).orThrow();
      assertThat(here.call(PinApi.STANDING, Nothing.NOTHING).orThrow().since()).isPresent();
      doesNotOpen(here, Unlock.by(PIN), "wrong-pin");
      opens(here, Unlock.by(OTHER));
      here.call(PinApi.DROP, Nothing.NOTHING).orThrow();
      doesNotOpen(here, Unlock.by(OTHER), "wrong-pin");
    }
  }

  @OnBothDatabases
  void onesOwnPinOpensNobodyElsesDesk(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = withPin(site);
      doesNotOpen(site.as(Role.SUPPORT, site.north), Unlock.by(PIN), "wrong-pin");
    }
  }

  /** What was chosen by who may have known the old password goes with it. */
  @OnBothDatabases
  void aPasswordThatIsResetTakesThePinAway(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var id = idOf(withPin(site));
      var issue = new PasswordResetApi.Issue(id, new Note("forgotten"));
      var code = perform(site.owner(), PasswordResetApi.ISSUE, issue).orThrow().code();
      var redeem = new PasswordResetApi.Redeem(code, TestSite.OTHER_PASSWORD);
      site.anonymous().call(PasswordResetApi.REDEEM, redeem).orThrow();
      assertThat(kept(site, id)).isEmpty();
    }
  }

  @OnBothDatabases
  void changingThePasswordKeepsThePinOfWhichOnlyAHashIsKept(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = withPin(site);
      var change = new PasswordApi.Change(TestSite.PASSWORD, TestSite.OTHER_PASSWORD);
      here.call(PasswordApi.CHANGE, change).orThrow();
      opens(here, Unlock.by(PIN));
      assertThat(kept(site, idOf(here)).orElseThrow().hash())
          .startsWith("$argon2id$")
          .doesNotContain(PIN.value());
    }
  }

  private static Optional<PinStore.Kept> kept(TestSite site, AccountId id) {
    return site.server.store().reading(db -> new PinStore(db).find(id));
  }
}
