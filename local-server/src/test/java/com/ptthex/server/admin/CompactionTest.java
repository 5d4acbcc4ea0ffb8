package com.ptthex.server.admin;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.H2File;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.TableCounts;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.testing.ServerProcess;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchEvent;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Compacting a site's database: what it gains, what it refuses, and what a kill leaves behind. */
@SuppressWarnings("NullAway.Init") // made before each test
final class CompactionTest {
  private static final long PLENTY = Long.MAX_VALUE;

  @TempDir private Path temporary;
  private Path data;
  private H2File file;
  private TableCounts rows;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void aSiteWhoseFileIsMostlyUnused() throws Exception {
    data = temporary.resolve("site");
    file = H2File.of(data.resolve("store").resolve("site"));
    try (var folder = DataFolder.take(data);
        var site = TestSite.of(Database.file(folder.store()), folder.keys())) {
      for (var count = 0; count < 10; count++) {
        site.number(NumberClass.POOL, site.north);
      }
    }
    var killed = temporary.resolve("killed");
    try (var store = Store.open(Database.file(file.store()))) {
      rows = TableCounts.of(store);
      UnusedSpace.in(store);
      // As it is when the process is killed now: closing it would tidy up a little.
      Files.copy(file.file(), killed);
    }
    Files.move(killed, file.file(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Ended run(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        new CommandLine(new Admin())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  private Ended compact() {
    return run("db", "compact", "--data", data);
  }

  /** The site opens with every row, its audit verifies, and nothing else was left beside it. */
  private void isWhole() throws Unusable {
    try (var store = Store.open(Database.file(file.store()))) {
      assertThat(TableCounts.of(store)).isEqualTo(rows);
    }
    assertThat(run("audit", "verify", "--data", data).code()).isZero();
  }

  private void nothingIsLeftBeside() throws IOException {
    try (var files = Files.list(data.resolve("store"))) {
      assertThat(files).containsExactly(file.file());
    }
  }

  private void refuses(Ended ended, String... words) {
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("The database was not compacted: ")
        .contains(words)
        .doesNotContain("\tat ", "Exception", "com.ptthex");
  }

  @Test
  void unusedSpaceGoesAndEveryRowStays() throws Exception {
    var before = file.bytes();
    var ended = compact();
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("took " + Compaction.megabytes(before), "takes " + megabytesNow());
    assertThat(file.bytes()).isLessThan(before / 4);
    nothingIsLeftBeside();
    isWhole();
    try (var folder = DataFolder.take(data);
        var site = TestSite.of(Database.file(folder.store()), folder.keys())) {
      site.unit(site.south, "Opened afterwards");
    }
    assertThat(run("audit", "verify", "--data", data).code()).as("and it goes on").isZero();
  }

  private String megabytesNow() throws IOException {
    return Compaction.megabytes(file.bytes());
  }

  @Test
  void whileAServerHasTheSiteItSaysToStopIt() throws Exception {
    try (var _ = DataFolder.take(data)) {
      refuses(compact(), "another server is running on the data folder " + data, "stop it first");
    }
    assertThat(compact().code()).isZero();
  }

  @Test
  void whereThereIsNoSiteNoneIsMade() {
    var nowhere = temporary.resolve("nowhere");
    refuses(run("db", "compact", "--data", nowhere), "there is no site in " + nowhere);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void withoutRoomForTheCopyNothingBegins() throws Exception {
    try (var folder = DataFolder.take(data)) {
      // Asked when it is needed: each time H2 closes its file it may leave it smaller.
      var tight = new Compaction(folder, () -> file.bytes() + (64L << 20) - 1, _ -> {});
      var refused = catchThrowableOfType(CannotStart.class, tight::run);
      assertThat(refused.reason()).contains("the disk has ", "Make room on the disk of " + data);
    }
    nothingIsLeftBeside();
    isWhole();
  }

  @Test
  void anAuditThatWasTamperedWithIsNotRewritten() throws Exception {
    try (var store = Store.open(Database.file(file.store()))) {
      store.writing(db -> db.execute("update audit set caller = 'x' where number = 3"));
    }
    refuses(compact(), "audit cannot be verified", "site is as it was", "audit verify");
    nothingIsLeftBeside();
    var found = run("audit", "verify", "--data", data);
    assertThat(found.out()).contains("\"kind\":\"altered\"", "[3]");
  }

  @Test
  void aCopyThatLacksARowOrDoesNotOpenNeverTakesThePlace() throws Exception {
    try (var folder = DataFolder.take(data)) {
      var compaction = new Compaction(folder, () -> PLENTY, _ -> {});
      var all = compaction.settle();
      compaction.copy();
      try (var store = Store.open(Database.file(compaction.draft().store()))) {
        store.writing(db -> db.execute("delete from number_history where position = 1"));
      }
      var lacking = catchThrowableOfType(CannotStart.class, () -> compaction.prove(all));
      assertThat(lacking.reason()).contains("rows are missing in the copy", "as it was");

      keep(compaction.draft(), 20_000);
      var broken = catchThrowableOfType(CannotStart.class, () -> compaction.prove(all));
      assertThat(broken).as("opened, though cut off").isNotNull();
    }
  }

  private static void keep(H2File draft, long bytes) throws IOException {
    try (var channel = FileChannel.open(draft.file(), StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  /** How far it got before it was killed. */
  private enum Cut {
    SETTLED,
    COPYING {
      @Override
      void reach(Compaction compaction, TableCounts rows) throws Exception {
        compaction.copy();
        keep(compaction.draft(), compaction.draft().bytes() / 2);
      }
    },
    COPIED {
      @Override
      void reach(Compaction compaction, TableCounts rows) throws Exception {
        compaction.copy();
      }
    },
    PROVEN {
      @Override
      void reach(Compaction compaction, TableCounts rows) throws Exception {
        compaction.copy();
        compaction.prove(rows);
      }
    },
    SWAPPED {
      @Override
      void reach(Compaction compaction, TableCounts rows) throws Exception {
        compaction.copy();
        compaction.prove(rows);
        compaction.swap();
      }
    };

    void reach(Compaction compaction, TableCounts rows) throws Exception {}
  }

  @Test
  void cutAnywhereTheSiteOpensAndASecondRunEndsIt() throws Exception {
    for (var cut : Cut.values()) {
      try (var folder = DataFolder.take(data)) {
        var compaction = new Compaction(folder, () -> PLENTY, _ -> {});
        compaction.begin();
        cut.reach(compaction, compaction.settle());
      }
      isWhole();
      assertThat(compact().code()).as("%s", cut).isZero();
      nothingIsLeftBeside();
      isWhole();
    }
  }

  @Test
  void killedAtAnyMomentTheSiteOpens() throws Exception {
    var killed = 0;
    for (var event = 1; event <= 64; event *= 4) {
      killed += killedAtFileEvent(event) ? 1 : 0;
      isWhole();
    }
    assertThat(killed).as("killed before its end").isPositive();
    assertThat(compact().code()).isZero();
    nothingIsLeftBeside();
  }

  /** Whether it was still at work when something happened to its copy for the so manieth time. */
  private boolean killedAtFileEvent(int wanted) throws Exception {
    var folder = data.resolve("store");
    try (var watch = folder.getFileSystem().newWatchService();
        var process = ServerProcess.admin(temporary, "db", "compact", "--data", data.toString())) {
      folder.register(watch, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      var seen = 0;
      while (seen < wanted && process.isRunning()) {
        var key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          seen += (int) key.pollEvents().stream().filter(CompactionTest::isOfTheCopy).count();
          key.reset();
        }
      }
      return process.kill().code() != 0;
    }
  }

  private static boolean isOfTheCopy(WatchEvent<?> event) {
    return String.valueOf(event.context()).startsWith("compacting");
  }

  @Test
  void aSiteInPostgresIsToldThatThereIsNothingToDo() throws Exception {
    var settings = data.resolve("site.properties");
    Files.createFile(
        settings,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(settings, "database.url=jdbc:postgresql://127.0.0.1:1/none\n");
    var ended = compact();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("PostgreSQL", "by itself", "nothing to do");
    assertThat(ended.err()).isEmpty();
  }
}
