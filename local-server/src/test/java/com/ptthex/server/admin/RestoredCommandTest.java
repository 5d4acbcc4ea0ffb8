package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.PlantedIntents;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.upkeep.queues.QueueName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Data that was put back from a copy, and what is said of it at the command line. */
@SuppressWarnings("NullAway.Init") // made before each test
final class RestoredCommandTest {
  private static final Object[] ACCEPTED = {"--accept-loss", "--reason", "the disk broke"};

  @TempDir private Path temporary;
  private Path data;

  private record Ended(int code, String out, String err) {}

  private static final class Noting implements LiveFeed.Listener {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Override
    public void hear(LiveEvent event) {}

    @Override
    public void reload() {
      told.add("reload");
    }

    @Override
    public void changed(LiveState state) {
      told.add(state instanceof LiveState.Live ? "live" : "not live");
    }

    void comesTo(String wanted) throws InterruptedException {
      for (var one = ""; !one.equals(wanted); ) {
        one = told.poll(30, TimeUnit.SECONDS);
        assertThat(one).as("waiting for %s", wanted).isNotNull();
      }
    }
  }

  private TestSite siteOn(Database database) throws Exception {
    data = temporary.resolve("data");
    try (var folder = DataFolder.take(data)) {
      return TestSite.of(database, folder.keys());
    }
  }

  /** Makes this the data of the folder, in the place of what was there. */
  private void putBack(Database copy) throws IOException {
    if (copy.inFile().isPresent()) {
      Files.deleteIfExists(data.resolve("store/site.mv.db"));
      Files.copy(copy.inFile().get().file(), data.resolve("store/site.mv.db"));
    } else {
      var settings = data.resolve("site.properties");
      Files.deleteIfExists(settings);
      Files.createFile(
          settings,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          settings,
          "database.url=%s\ndatabase.user=%s\ndatabase.password=%s\n"
              .formatted(copy.url(), copy.user(), copy.password()));
    }
  }

  private Database inTheFolder(Database copy) {
    return copy.inFile().isPresent() ? Database.file(data.resolve("store/site")) : copy;
  }

  private Ended run(String group, String command, Object... more) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = new CommandLine(new Admin());
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    var words = new String[] {group, command, "--data", data.toString()};
    var all = Arrays.copyOf(words, words.length + more.length);
    for (var at = 0; at < more.length; at++) {
      all[words.length + at] = more[at].toString();
    }
    var code = line.execute(all);
    return new Ended(code, out.toString(), err.toString());
  }

  private static void deeds(TestSite site) {
    site.number(NumberClass.POOL, site.north);
    site.number(NumberClass.POOL, site.south);
  }

  /** Stops it, which seals all that was done. */
  private static Database copiedOf(TestSite site, TestDatabase kind, Database database) {
    deeds(site);
    site.server.close();
    return kind.copyOf(database);
  }

  @OnBothDatabases
  void aCopyOlderThanItsWitnessNeedsAReasonAndLeavesAWholeAudit(TestDatabase kind)
      throws Exception {
    var database = kind.fresh();
    Database copy;
    try (var site = siteOn(database)) {
      copy = copiedOf(site, kind, database);
      try (var _ = site.again(database, site.server.address().getPort())) {
        deeds(site);
      }
    }
    putBack(copy);
    var witness = Files.readString(data.resolve("journal/checkpoints"));
    assertThat(run("audit", "verify").out()).contains("truncated");

    var refused = run("db", "restored", "--reason", "the disk broke");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .startsWith("The copy was not accepted: it lacks ")
        .contains("rows of the audit", "--accept-loss", "--reason");
    assertThat(run("db", "restored", "--accept-loss").code()).isEqualTo(2);
    assertThat(run("audit", "verify").out()).as("nothing happened").contains("truncated");

    var accepted = run("db", "restored", ACCEPTED);
    assertThat(accepted.err()).isEmpty();
    assertThat(accepted.out()).contains("are given up", "starts over");
    assertThat(accepted.code()).isZero();
    var verified = run("audit", "verify");
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("\"ok\":true", "\"unsealed\":0");
    assertThat(verified.err()).startsWith("A restore gave up ");
    assertThat(Files.readString(data.resolve("journal/checkpoints"))).startsWith(witness);
    assertThat(recorded(copy)).contains("the disk broke", "\"lost\":");
  }

  /** What the audit says of it. */
  private String recorded(Database copy) throws Exception {
    try (var store = Store.open(inTheFolder(copy))) {
      return store.<String>reading(
          db ->
              db.createQuery(
                      """
                      select detail from audit where endpoint = 'db.restored'
                        and caller = 'machine:admin' and number is not null\
                      """)
                  .mapTo(String.class)
                  .one());
    }
  }

  @OnBothDatabases
  void aFollowerStartsOverAndWhatWasWaitingIsInDoubt(TestDatabase kind) throws Exception {
    var database = kind.fresh();
    var noting = new Noting();
    try (var site = siteOn(database)) {
      var port = site.server.address().getPort();
      var _ = new PlantedIntents(site, new QueueName("letters"), site.north).waiting();
      try (var _ = site.owner().follow(noting, site.clock)) {
        noting.comesTo("live");
        var copy = copiedOf(site, kind, database);
        putBack(copy);
        var ended = run("db", "restored");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("The copy lacks nothing ");
        try (var again = site.again(inTheFolder(copy), port)) {
          noting.comesTo("reload");
          noting.comesTo("live");
          boolean doubtful =
              again
                  .store()
                  .reading(
                      db ->
                          db.createQuery("select doubtful from intent").mapTo(Boolean.class).one());
          assertThat(doubtful).isTrue();
        }
      }
    }
    assertThat(run("audit", "verify").out()).contains("\"ok\":true", "\"abandoned\":0");
  }

  @Test
  void withoutAWitnessNobodyCanTellWhatACopyLacksAndThatMustBeAccepted() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var site = siteOn(database)) {
      putBack(copiedOf(site, TestDatabase.H2, database));
    }
    Files.delete(data.resolve("journal/checkpoints"));
    assertThat(run("db", "restored").err()).contains("journal/checkpoints is missing");
    assertThat(run("db", "restored", ACCEPTED).out()).contains("nobody can tell");
    assertThat(run("audit", "verify").code()).isZero();
  }

  @Test
  void aCopyThatWasChangedIsNotAcceptedWhateverIsSaid() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var site = siteOn(database)) {
      putBack(copiedOf(site, TestDatabase.H2, database));
    }
    try (var store = Store.open(Database.file(data.resolve("store/site")))) {
      store.writing(db -> db.execute("delete from audit where number = 3"));
    }
    var refused = run("db", "restored", ACCEPTED);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Row 3 was removed.", "Put back another one.");
    assertThat(run("audit", "verify").out()).contains("\"removed\"");
  }

  @Test
  void aClockThatWasPutBackAsWellDoesNotMakeAnOlderHistory() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var site = siteOn(database)) {
      putBack(copiedOf(site, TestDatabase.H2, database));
      assertThat(run("db", "restored").code()).isZero();
      putBack(TestDatabase.H2.copyOf(database));
      try (var offline = OfflineSite.open(data)) {
        var consent = new Restoring.Consent(true, Optional.empty());
        new Restoring(offline, site.clock).run(consent);
      }
    }
    assertThat(run("audit", "verify").code()).isZero();
  }
}
