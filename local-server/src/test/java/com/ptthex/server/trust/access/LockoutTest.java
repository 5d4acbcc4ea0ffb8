package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Proofs;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PasswordApi.Change;
import com.ptthex.shared.trust.access.SecondFactorApi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guessing gets slower and slower, for whoever guesses and whatever they guess at. */
final class LockoutTest {
  private static final String WRONG = "wrong-login-or-password";
  private static final Login NOBODY = new Login("nobody at all");

  private static Login dispatcher(TestSite site) {
    var _ = site.as(Role.DISPATCHER, site.north);
    return new Login(Role.DISPATCHER + "-" + site.north.value());
  }

  private static List<String> guesses(TestSite site, Login login) {
    var door = new Door(site, "192.0.2.1");
    var told = IntStream.range(0, 7).mapToObj(_ -> door.guess(login)).toList();
    site.clock.pass(Duration.ofSeconds(1));
    var later = Stream.of(door.guess(login), door.guess(login)).toList();
    return Stream.concat(told.stream(), later.stream()).toList();
  }

  @OnBothDatabases
  void afterFiveFreeGuessesEachCostsTwiceTheLastOneAndItIsToldHowLong(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(guesses(site, dispatcher(site)))
          .containsExactly(
              WRONG,
              WRONG,
              WRONG,
              WRONG,
              WRONG,
              WRONG,
              "login-must-wait 1000",
              WRONG,
              "login-must-wait 2000");
    }
  }

  @OnBothDatabases
  void aLoginThatNobodyHasIsAnsweredExactlyAsOneThatSomebodyHas(TestDatabase database) {
    try (var site = TestSite.on(database);
        var other = TestSite.on(database)) {
      assertThat(guesses(site, NOBODY)).isEqualTo(guesses(other, dispatcher(other)));
      assertThat(site.ask(String.class, "select max(who) from sign_in_failure"))
          .hasSize(64)
          .doesNotContain("nobody");
    }
  }

  @OnBothDatabases
  void nobodyIsLockedOutForEverAndAsTheirOwnPasswordOpensAllIsForgotten(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = new Door(site, "192.0.2.1");
      for (var at = 0; at < 15; at++) {
        door.guess(login);
        site.clock.pass(Tries.LONGEST);
      }
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
      door.guess(login, Guesses.FREE_FOR_A_LOGIN);
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
    }
  }

  @OnBothDatabases
  void whoWaitsIsRefusedEvenWithTheRightPasswordAndMakesTheWaitNoLonger(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = new Door(site, "192.0.2.1");
      door.guess(login, 6);
      for (var at = 0; at < 10; at++) {
        assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("login-must-wait 1000");
      }
      site.clock.pass(Duration.ofMillis(999));
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("login-must-wait 1");
      site.clock.pass(Duration.ofMillis(1));
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
    }
  }

  @OnBothDatabases
  void sessionsThatAreOpenGoOnWhileTheirLoginWaits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = site.as(Role.DISPATCHER, site.north);
      new Door(site, "192.0.2.1").guess(dispatcher(site), 6);
      here.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    }
  }

  @OnBothDatabases
  void anAddressThatGuessesAtManyLoginsWaitsAndOthersDoNot(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = new Door(site, "192.0.2.1");
      for (var at = 0; at <= Guesses.FREE_FOR_AN_ADDRESS; at++) {
        // One account of one's own wipes out nothing.
        assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
        assertThat(door.guess(new Login("guessed " + at))).isEqualTo(WRONG);
      }
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("address-must-wait 1000");
      assertThat(new Door(site, "192.0.2.2").told(login, TestSite.PASSWORD)).isEqualTo("in");
    }
  }

  @OnBothDatabases
  void manyGuessesAtOnceAreNoWayAroundIt(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var threads = Executors.newFixedThreadPool(8)) {
      var login = dispatcher(site);
      var door = new Door(site, "192.0.2.1");
      var told =
          threads.invokeAll(
              IntStream.range(0, 24)
                  .<Callable<String>>mapToObj(_ -> () -> door.guess(login))
                  .toList());
      var made = 0;
      for (var answer : told) {
        made += answer.get().endsWith("-must-wait 1000") ? 0 : 1;
      }
      assertThat(made).isEqualTo(6);
    }
  }

  @OnBothDatabases
  void anotherStartOfTheServerForgetsNothing(TestDatabase database) {
    var data = database.fresh();
    try (var site = TestSite.of(data, TestKeys.fresh())) {
      new Door(site, "192.0.2.1").guess(NOBODY, 6);
      var port = site.server.address().getPort();
      site.server.close();
      try (var again = site.again(data, port)) {
        assertThat(again.address()).isEqualTo(site.server.address());
        var wish = new SignIn(NOBODY, TestSite.PASSWORD);
        assertThat(refused(site.anonymous().call(AccessApi.SIGN_IN, wish)).code())
            .isEqualTo("login-must-wait");
      }
    }
  }

  @OnBothDatabases
  void theOldPasswordCannotBeGuessedFromAnOpenSessionEither(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = site.as(Role.DISPATCHER, site.north);
      for (var at = 0; at < 6; at++) {
        var wrong = new Change(Door.WRONG, Door.WRONG);
        assertThat(refused(here.call(PasswordApi.CHANGE, wrong)).code()).isEqualTo("invalid");
      }
      var right = new Change(TestSite.PASSWORD, TestSite.OTHER_PASSWORD);
      assertThat(refused(here.call(PasswordApi.CHANGE, right)).code()).isEqualTo("login-must-wait");
    }
  }

  @OnBothDatabases
  void whoGuessesAtTheDoorKeepsNobodyInsideFromProvingWhoTheyAre(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = site.as(Role.DISPATCHER, site.north);
      new Door(site, "192.0.2.1").guess(dispatcher(site), 6);
      assertThat(Proofs.of(here, SecondFactorApi.BEGIN)).isNotNull();
    }
  }

  @OnBothDatabases
  void whatIsQuietForAnHourIsPutAway(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      new Door(site, "192.0.2.1").guess(NOBODY, 1);
      var forgetting = new Forgetting(site.server.store(), site.clock);
      site.clock.pass(Tries.QUIET.minusSeconds(1));
      forgetting.forget();
      var rows = "select count(*) from sign_in_failure where failed > 0";
      assertThat(site.ask(Integer.class, rows)).isEqualTo(2);
      site.clock.pass(Duration.ofSeconds(2));
      forgetting.forget();
      assertThat(site.ask(Integer.class, rows)).isZero();
    }
  }
}
