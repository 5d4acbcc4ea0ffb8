package com.ptthex.server.messaging.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.messaging.inbox.ThreadReader;
import com.ptthex.server.messaging.screening.Finding.Waiting;
import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageText;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.DetailKind;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What was found is read as it was written, by whoever sees its unit. */
final class ScreeningStoreTest {
  private static final Note WHY = new Note("Their own club");

  /** Every kind as often as a message can hold it, so that all of it fits. */
  private static final Screened ALL =
      new Screened(
          Stream.of(DetailKind.values()).map(kind -> new Found(kind, 4000)).toList(),
          Handling.ALERT);

  private static Finding made(TestSite site, Screened screened) {
    var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
    var received = new Post(site).comes(Post.text(Post.stranger(), desk, "Hello"));
    var message =
        new Incoming(
            received.message(),
            received.thread(),
            site.server
                .store()
                .reading(db -> new ThreadReader(db).known(received.thread()))
                .orElseThrow()
                .client(),
            site.north,
            AuthorKind.CLIENT,
            desk,
            new MessageText("Hello"));
    return Finding.made(message, screened, site.clock.instant());
  }

  @OnBothDatabases
  void everyStateComesBackAsItWasKept(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var north = new Scope(Set.of(site.north));
      var waiting = (Waiting) made(site, ALL);
      var noted = made(site, new Screened(List.of(), Handling.NOTE));
      var resolved =
          waiting.resolve(Verdict.NO_MATTER, new Label("Owner"), site.clock.instant(), WHY);
      site.server
          .store()
          .writing(
              db -> {
                var store = new ScreeningStore(db);
                store.insert(waiting);
                store.insert(noted);
                assertThat(store.find(north, waiting.about().message())).contains(waiting);
                assertThat(store.find(north, noted.about().message())).contains(noted);
                assertThat(store.find(Scope.none(), noted.about().message())).isEmpty();
                assertThat(store.waitingIn(waiting.about().thread())).contains(site.north);
                assertThat(store.waitingIn(noted.about().thread())).isEmpty();
                assertThat(store.resolve(resolved)).isTrue();
                assertThat(store.resolve(resolved)).isFalse();
                assertThat(store.find(north, waiting.about().message())).contains(resolved);
                return store.waitingIn(waiting.about().thread());
              });
    }
  }

  @OnBothDatabases
  void aMessageIsListedOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var finding = made(site, ALL);
      site.server.store().writing(db -> insert(db, finding));
      assertThatThrownBy(() -> site.server.store().writing(db -> insert(db, finding))).isNotNull();
    }
  }

  private static boolean insert(Handle db, Finding finding) {
    new ScreeningStore(db).insert(finding);
    return true;
  }
}
