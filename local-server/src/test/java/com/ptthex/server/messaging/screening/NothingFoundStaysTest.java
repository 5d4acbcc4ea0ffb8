package com.ptthex.server.messaging.screening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.testing.Post;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.Resolve;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What was found stands in the message, and nowhere else. */
final class NothingFoundStaysTest {
  private static final List<String> WRITTEN = List.of("900456", "canary", "example.org");

  @TempDir private Path logs;

  @BeforeEach
  void listen() {
    Logs.to(logs, 1);
  }

  @AfterEach
  void stopListening() throws JoranException {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  void noFindingEventAuditOrLogHoldsWhatWasWritten() throws Exception {
    try (var site = TestSite.on(TestDatabase.H2)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.north).number();
      var words = "07700 900456, @canary_name, canary@example.org or www.example.org";
      new Post(site).comes(Post.text(Post.stranger(), desk, words));
      var row = site.owner().call(ScreeningApi.LIST, Find.all()).orThrow().rows().getFirst();
      var wish = new Resolve(row.id(), Verdict.ALLOWED, new Note("Known"), row.version());
      var resolved = site.owner().call(ScreeningApi.RESOLVE, wish).orThrow();
      // And when it can not be looked at all.
      site.server.store().writing(db -> db.execute(SPOILT));
      site.clock.pass(Believed.FOR);
      new Post(site).comes(Post.text(Post.stranger(), desk, words));
      assertThat(resolved.found()).hasSize(4);
      assertThat(all(site, "select * from screening_finding")).hasSize(1);
      assertThat(all(site, "select * from screening_unseen")).hasSize(1);
      var told = String.join("\n", Files.readAllLines(logs.resolve("server.log")));
      assertThat(told).contains("without being looked through");
      for (var part : WRITTEN) {
        assertThat(all(site, "select * from screening_finding")).noneMatch(it -> it.contains(part));
        assertThat(all(site, "select * from screening_unseen")).noneMatch(it -> it.contains(part));
        assertThat(all(site, "select events from audit"))
            .isNotEmpty()
            .noneMatch(it -> it.contains(part));
        assertThat(all(site, "select * from audit"))
            .isNotEmpty()
            .noneMatch(it -> it.contains(part));
        assertThat(told).doesNotContain(part);
      }
    }
  }

  private static final String SPOILT =
      """
      insert into setting (setting_key, content, version, since, by_name)
      values ('screening.handling', '{', 1, current_timestamp, 'Somebody')\
      """;

  private static List<String> all(TestSite site, String query) {
    return site.server
        .store()
        .reading(db -> db.createQuery(query).mapToMap().map(Object::toString).list());
  }
}
