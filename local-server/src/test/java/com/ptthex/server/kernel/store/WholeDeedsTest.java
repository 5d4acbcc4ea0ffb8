package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** H2 takes its picture of one table after another, while deeds go on. */
final class WholeDeedsTest {
  private static final List<String> TABLES = List.of("first_part", "second_part", "third_part");

  @TempDir private Path folder;

  /** Of what is older than 45 seconds, H2 moves what is still in use, and uses the space again. */
  enum File {
    NEW(Duration.ZERO),
    OLD(Duration.ofMinutes(1));

    private final Duration age;

    File(Duration age) {
      this.age = age;
    }
  }

  /** Rows of one that had not ended are in the picture, and it is not told whose they are. */
  @ParameterizedTest
  @EnumSource
  void aLongDeedIsInThePictureWholeOrNotAtAll(File file) throws Exception {
    assertThatDeedsAreWhole(file, new Course(1, 40, 60));
  }

  /** One table's picture is of before its commit, and another's of after. */
  @ParameterizedTest
  @EnumSource
  void aShortDeedIsInThePictureWholeOrNotAtAll(File file) throws Exception {
    assertThatDeedsAreWhole(file, new Course(4, 1, 100));
  }

  @Test
  void aDeedDoesNotWaitForEverForAPictureThatDoesNotEnd() throws Exception {
    var disk = new CountDownLatch(1);
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      var _ = store.<Integer>writing(WholeDeedsTest::makeTables);
      var begun = new CountDownLatch(1);
      var picture = CompletableFuture.runAsync(() -> takePicture(store, begun, disk));
      begun.await();
      assertThatThrownBy(() -> store.<Integer>writing(db -> inAllTables(db, 1, 1)))
          .hasMessageContaining("storage-failed");
      disk.countDown();
      picture.join();
      assertThat(store.<List<String>>reading(db -> deeds(db, TABLES.getFirst()))).isEmpty();
    }
  }

  private static void takePicture(Store store, CountDownLatch begun, CountDownLatch disk) {
    var _ =
        store.<Integer>reading(
            db -> {
              H2Disk.engineOf(db)
                  .getMvStore()
                  .executeFilestoreOperation(
                      () -> {
                        begun.countDown();
                        await(disk);
                      });
              return 0;
            });
  }

  private static void await(CountDownLatch disk) {
    try {
      disk.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * @param rows of a deed in each table
   * @param pictures that are looked at
   */
  private record Course(int writers, int rows, int pictures) {}

  private void assertThatDeedsAreWhole(File file, Course course) throws Exception {
    for (var picture : pictures(file, course)) {
      var database = Database.file(picture);
      try (var pool = Opening.connect(database, Dialect.of(database.url()));
          var db = Jdbi.open(pool)) {
        for (var table : TABLES) {
          assertThat(deeds(db, table)).as(table).isEqualTo(deeds(db, TABLES.getFirst()));
        }
      }
    }
  }

  /** What a process would leave that is killed after any of the syncs. */
  private List<Path> pictures(File file, Course course) throws Exception {
    var database = Database.file(folder.resolve("site"));
    makeEarlier(database, file.age);
    var pictures = new ArrayList<Path>();
    var enough = new AtomicBoolean();
    try (var store = Store.open(database)) {
      var _ = store.<Integer>writing(WholeDeedsTest::makeTables);
      var writers =
          IntStream.range(0, course.writers())
              .mapToObj(
                  first -> CompletableFuture.runAsync(() -> goOn(store, course, first, enough)))
              .toList();
      for (var picture = 0; picture < course.pictures(); picture++) {
        store.sync();
        var copy = folder.resolve("picture" + picture);
        copyAsAKillLeavesIt(store, database, copy);
        pictures.add(copy);
      }
      enough.set(true);
      writers.forEach(CompletableFuture::join);
    }
    return pictures;
  }

  /** With its tables, as if it had been made so long ago. */
  private static void makeEarlier(Database database, Duration age) throws Unusable {
    try (var store = Store.open(database)) {
      var _ =
          store.<Object>writing(
              db -> {
                var file = H2Disk.engineOf(db).getMvStore();
                var made = file.getFileStore().getCreationTime();
                // Written when it is closed.
                return file.getStoreHeader().put("created", made - age.toMillis());
              });
    }
  }

  /** Between two writes: what is copied beside one has parts of a later time than others. */
  private static void copyAsAKillLeavesIt(Store store, Database from, Path to) {
    var _ =
        store.<Boolean>reading(
            db -> {
              var file = H2Disk.engineOf(db).getMvStore().getFileStore();
              file.executeFileStoreOperation(() -> copy(from.inFile().orElseThrow(), to));
              return true;
            });
  }

  private static void copy(H2File from, Path to) {
    try {
      Files.copy(from.file(), H2File.of(to).file());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int makeTables(Handle db) {
    for (var table : TABLES) {
      db.execute("create table " + table + " (deed int, part int)");
      db.execute("create unique index " + table + "_once on " + table + " (deed, part)");
    }
    return TABLES.size();
  }

  private static void goOn(Store store, Course course, int first, AtomicBoolean enough) {
    for (var deed = first; !enough.get(); deed += course.writers()) {
      var number = deed;
      var _ = store.<Integer>writing(db -> inAllTables(db, number, course.rows()));
    }
  }

  private static int inAllTables(Handle db, int deed, int rows) {
    for (var part = 1; part <= rows; part++) {
      for (var table : TABLES) {
        db.execute("insert into " + table + " values (?, ?)", deed, part);
      }
    }
    return deed;
  }

  private static List<String> deeds(Handle db, String table) {
    return db.createQuery(
            "select deed || ' ' || count(*) from " + table + " group by deed order by deed")
        .mapTo(String.class)
        .list();
  }
}
