package com.ptthex.server.messaging.screening;

import static com.ptthex.server.messaging.screening.ScreenedSite.TELLING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.messaging.inbox.MessagesApi.Taken;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import java.util.List;

/** A message is never lost because looking fails, and nothing passes for good. */
final class LookingAgainTest {
  private static final ContactReader FAILING =
      (_, _, _) -> {
        throw new IllegalStateException("not today");
      };

  @OnBothDatabases
  void aMessageIsTakenWhenLookingFailsAndLookedThroughOnceItWorks(TestDatabase database) {
    try (var screened = new ScreenedSite(database)) {
      screened.spoil();
      var received = screened.comes(TELLING);
      screened.comes("Hello");
      assertThat(received.taken()).isEqualTo(Taken.NEW);
      assertThat(screened.post.in(received.thread())).hasSize(1);
      screened.lookAgain();
      assertThat(screened.rows(Find.all())).isEmpty();
      assertThat(screened.standing().unseen()).isEqualTo(2);
      assertThat(Happened.times(screened.site, "screening.not-screened")).isEqualTo(2);
      screened.mend();
      screened.lookAgain();
      assertThat(screened.in(received.thread()))
          .singleElement()
          .extracting(Row::found)
          .isEqualTo(
              List.of(
                  new Found(DetailKind.PHONE_NUMBER, 1), new Found(DetailKind.MAIL_ADDRESS, 1)));
      assertThat(screened.rows(Find.all())).hasSize(1);
      assertThat(screened.standing().unseen()).isZero();
    }
  }

  @OnBothDatabases
  void aRoundInWhichLookingFailsLeavesEverythingAndNoRow(TestDatabase database) {
    try (var screened = new ScreenedSite(database)) {
      screened.spoil();
      screened.comes(TELLING);
      screened.lookAgain(FAILING);
      screened.lookAgain(FAILING);
      assertThat(screened.standing().unseen()).isEqualTo(1);
      assertThat(
              screened.site.ask(
                  Integer.class,
                  "select count(*) from audit where endpoint = 'screening.look-again'"))
          .isZero();
    }
  }

  @OnBothDatabases
  void whatNoLookGetsThroughForADayIsForPeople(TestDatabase database) {
    try (var screened = new ScreenedSite(database)) {
      screened.spoil();
      var received = screened.comes(TELLING);
      screened.site.clock.pass(LookingAgain.TRIED);
      screened.site.signInAnew();
      screened.lookAgain(FAILING);
      assertThat(screened.in(received.thread()))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.found()).isEmpty();
                assertThat(row.standing()).isEqualTo(new Waiting());
              });
      assertThat(screened.standing().unseen()).isZero();
    }
  }

  @OnBothDatabases
  void moreThanOneDeedCanHoldIsLookedThroughInOneRound(TestDatabase database) {
    try (var screened = new ScreenedSite(database)) {
      screened.spoil();
      var phone = Post.stranger();
      for (var count = 0; count < 120; count++) {
        screened.post.comes(Post.text(phone, screened.desk.number(), "Hello " + count));
      }
      screened.mend();
      screened.lookAgain();
      assertThat(screened.standing().unseen()).isZero();
    }
  }
}
