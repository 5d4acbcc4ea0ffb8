package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The door of a site that one could sign in to before, while its server starts. */
final class EarlyDoorTest {
  private static final Standing DOOR = new Standing.SignedOut(Optional.empty());

  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final FakeApi api = SampleSite.api();
  private final FakeLine line = new FakeLine(api);
  private final Deque<Site> own = new ArrayDeque<>();
  private final SiteModel site =
      new SiteModel(threads, later, Desks.CLOCK, own::remove, own::remove, Optional.empty());

  private Standing standing() {
    return site.standing().get();
  }

  private void signIn() {
    var entrance = site.entrance();
    entrance.login().text().set("day-shift");
    entrance.password().text().set("correct horse battery staple");
    entrance.enter().start();
    threads.run();
  }

  @Test
  void whereOneCouldSignInBeforeTheDoorIsThereAtOnceAndStays() {
    own.add(SampleSite.serving(line));
    site.beginAtTheDoor();
    assertThat(standing()).isEqualTo(DOOR);
    assertThat(site.searching().get()).isTrue();
    var changes = new ArrayDeque<Standing>();
    site.standing().addListener((_, _, now) -> changes.add(now));
    threads.run();
    assertThat(site.searching().get()).isFalse();
    assertThat(changes).as("what somebody has typed is not drawn away").isEmpty();
    signIn();
    assertThat(standing()).isInstanceOf(Standing.SignedIn.class);
  }

  @Test
  void aDoorThatTurnsOutToBeNoneGivesWay() {
    api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    own.add(SampleSite.serving(line));
    site.beginAtTheDoor();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.Unlicensed.class);
    own.add(new Site.Refused("the disk is full.", "Make room."));
    site.beginAtTheDoor();
    threads.run();
    assertThat(standing()).isInstanceOf(Standing.NotStarted.class);
  }

  @Test
  void whoIsAtTheDoorOfMadeUpDataSeesItDrawnAnew() {
    api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.VALID, true)));
    own.add(SampleSite.serving(line));
    site.beginAtTheDoor();
    var changes = new ArrayDeque<Standing>();
    site.standing().addListener((_, _, now) -> changes.add(now));
    threads.run();
    assertThat(changes).containsExactly(new Standing.Starting(), DOOR);
    assertThat(site.kind()).isEqualTo(Site.Kind.DEMO);
  }

  @Test
  void aServerThatNeverComesIsSaidAtTheDoorToo() {
    own.add(SampleSite.serving(line));
    site.beginAtTheDoor();
    later.pass();
    assertThat(standing()).isInstanceOf(Standing.StartingTooLong.class);
  }

  /** With threads that really wait. */
  @Test
  void whoIsDoneBeforeTheServerComesInAsSoonAsItIs() throws InterruptedException {
    var toDo = new LinkedBlockingQueue<Runnable>();
    var waiting = new CountDownLatch(1);
    var real =
        new Threads() {
          @Override
          public void away(Runnable work) {
            Thread.startVirtualThread(work);
          }

          @Override
          public void back(Runnable news) {
            toDo.add(news);
          }
        };
    Site.Search search =
        () -> {
          try {
            waiting.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return SampleSite.serving(line);
        };
    var early = new SiteModel(real, later, Desks.CLOCK, search, search, Optional.empty());
    early.beginAtTheDoor();
    var entrance = early.entrance();
    entrance.login().text().set("day-shift");
    entrance.password().text().set("correct horse battery staple");
    entrance.enter().start();
    assertThat(api.calls()).isEmpty();
    waiting.countDown();
    while (!(early.standing().get() instanceof Standing.SignedIn)) {
      var next = toDo.poll(20, TimeUnit.SECONDS);
      assertThat(next).as("they come in").isNotNull();
      next.run();
    }
  }
}
