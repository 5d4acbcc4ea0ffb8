package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.challenge.ChallengeAnswer;
import com.ptthex.shared.trust.challenge.ChallengeApi;
import com.ptthex.shared.trust.challenge.ChallengeApi.Ask;
import com.ptthex.shared.trust.challenge.ChallengeApi.Form;
import com.ptthex.shared.trust.challenge.ChallengeApi.Solved;
import com.ptthex.shared.trust.challenge.ChallengeApi.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** After a few failures a task goes with each try, for whoever tries and whatever they try at. */
final class ChallengeTest {
  private static final Login NOBODY = new Login("nobody at all");
  private static final String WRONG = "wrong-login-or-password";

  private static Login dispatcher(TestSite site) {
    var _ = site.as(Role.DISPATCHER, site.north);
    return new Login(Role.DISPATCHER + "-" + site.north.value());
  }

  private static SignIn right(Login login) {
    return new SignIn(login, TestSite.PASSWORD);
  }

  private static SignIn right(Login login, Solved solved) {
    return new SignIn(login, TestSite.PASSWORD, Optional.of(solved));
  }

  private static SignIn guess(Login login) {
    return new SignIn(login, Door.WRONG);
  }

  /** One who has failed as often as one may without a task. */
  private static Door suspected(TestSite site, Login login) {
    var door = new Door(site, "192.0.2.1");
    for (var at = 0; at < Guesses.WITHOUT_A_TASK_FOR_A_LOGIN; at++) {
      assertThat(door.told(guess(login))).isEqualTo(WRONG);
    }
    return door;
  }

  private static int failures(TestSite site) {
    return site.ask(Integer.class, "select max(failed) from sign_in_failure");
  }

  @OnBothDatabases
  void afterThreeFailuresNotEvenTheRightPasswordIsLookedAtWithoutATask(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      assertThat(door.told(right(login))).isEqualTo("challenge-needed");
      assertThat(failures(site)).as("nothing was tried, so nothing is counted").isEqualTo(3);
      assertThat(door.told(right(login, door.solved()))).isEqualTo("in");
      assertThat(door.told(right(login))).as("all is forgotten").isEqualTo("in");
    }
  }

  @OnBothDatabases
  void aLoginThatNobodyHasIsToldExactlyTheSame(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var door = suspected(site, NOBODY);
      assertThat(door.told(guess(NOBODY))).isEqualTo("challenge-needed");
      var solved = new SignIn(NOBODY, Door.WRONG, Optional.of(door.solved()));
      assertThat(door.told(solved)).isEqualTo(WRONG);
    }
  }

  @OnBothDatabases
  void anAnswerIsGoodForOneTry(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var solved = Optional.of(door.solved());
      assertThat(door.told(new SignIn(login, Door.WRONG, solved))).isEqualTo(WRONG);
      assertThat(door.told(new SignIn(login, TestSite.PASSWORD, solved)))
          .isEqualTo("challenge-used");
    }
  }

  @OnBothDatabases
  void aWrongAnswerIsUsedUpAndCostsATry(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var solved = door.solved();
      var wrong = new Solved(solved.id(), new ChallengeAnswer("99999"));
      assertThat(door.told(right(login, wrong))).isEqualTo("challenge-wrong");
      assertThat(failures(site)).isEqualTo(4);
      assertThat(door.told(right(login, solved))).isEqualTo("challenge-used");
    }
  }

  @OnBothDatabases
  void anAnswerIsForTheAddressThatAskedOnly(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var elsewhere = new Door(site, "192.0.2.2");
      assertThat(door.told(right(login, elsewhere.solved()))).isEqualTo("challenge-needed");
      assertThat(elsewhere.told(right(login, door.solved()))).isEqualTo("challenge-needed");
    }
  }

  @OnBothDatabases
  void afterTwoMinutesATaskIsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var solved = door.solved();
      site.clock.pass(ChallengeApi.LASTS);
      assertThat(door.told(right(login, solved))).isEqualTo("challenge-needed");
    }
  }

  @OnBothDatabases
  void anAddressThatTriesManyLoginsIsSetTasksForAllOfThem(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = new Door(site, "192.0.2.1");
      for (var at = 0; at < Guesses.WITHOUT_A_TASK_FOR_AN_ADDRESS; at++) {
        assertThat(door.told(guess(new Login("guessed " + at)))).isEqualTo(WRONG);
      }
      assertThat(door.told(right(login))).isEqualTo("challenge-needed");
      assertThat(new Door(site, "192.0.2.2").told(right(login))).isEqualTo("in");
    }
  }

  @OnBothDatabases
  void ofManyWhoShowTheSameAnswerAtOnceOneTries(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var threads = Executors.newFixedThreadPool(8)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var wish = new SignIn(login, Door.WRONG, Optional.of(door.solved()));
      var told =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<String>>mapToObj(_ -> () -> door.told(wish))
                  .toList());
      var tried = 0;
      for (var answer : told) {
        tried += answer.get().equals(WRONG) ? 1 : 0;
      }
      assertThat(tried).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void theDigitsOfAnyScriptCount(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var login = dispatcher(site);
      var door = suspected(site, login);
      var solved = door.solved();
      var arabic =
          solved.answer().value().chars().mapToObj(digit -> "" + (char) (digit - '0' + 0x660));
      var typed = String.join(" ", arabic.toList());
      assertThat(door.told(right(login, new Solved(solved.id(), new ChallengeAnswer(typed)))))
          .isEqualTo("in");
    }
  }

  @OnBothDatabases
  void aPictureIsAnotherEachTimeAndNothingOfTheAnswerIsKept(TestDatabase database)
      throws IOException {
    try (var site = TestSite.on(database)) {
      var first = picture(site);
      assertThat(picture(site)).isNotEqualTo(first);
      var image = ImageIO.read(new ByteArrayInputStream(first));
      assertThat(image.getWidth()).isEqualTo(240);
      assertThat(site.ask(String.class, "select min(answer_hash) from sign_in_challenge"))
          .hasSize(64);
    }
  }

  private static byte[] picture(TestSite site) {
    var ask = new Ask(Form.PICTURE);
    var set = site.anonymous().call(ChallengeApi.ASK, ask).orThrow();
    if (set.task() instanceof Task.Picture(var png)) {
      return png.bytes();
    }
    throw new AssertionError("is no picture: " + set.task());
  }
}
