package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.FileStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's picture of now lists where the one before it lies, and so has to come after it. */
final class PicturesInTurnTest {
  private static final H2Field<ReentrantLock> WRITTEN_UNDER =
      H2Field.of(FileStore.class, "saveChunkLock", ReentrantLock.class);

  /** Each is in another picture, so that none of them is in the last one again. */
  private static final List<String> TABLES = List.of("first_part", "second_part", "third_part");

  @TempDir private Path folder;

  @Test
  void aPictureDoesNotOvertakeTheOneBeforeIt() throws Exception {
    var database = TestDatabase.H2.fresh();
    var copy = folder.resolve("copy");
    try (var store = Store.open(database)) {
      var _ = store.<Integer>writing(PicturesInTurnTest::makeTables);
      store.sync();
      whileTheDiskIsSlow(
          store,
          () -> {
            for (var table : TABLES) {
              var _ =
                  store.<Integer>writing(db -> db.execute("insert into " + table + " values (1)"));
              takePicture(store);
            }
          });
      Files.copy(fileOf(database).file(), H2File.of(copy).file());
    }
    var killed = Database.file(copy);
    try (var pool = Opening.connect(killed, Dialect.of(killed.url()));
        var db = Jdbi.open(pool)) {
      for (var table : TABLES) {
        assertThat(db.createQuery("select number from " + table).mapTo(Integer.class).list())
            .as(table)
            .containsExactly(1);
      }
    }
  }

  /** The disk takes nothing until the pictures are taken, or wait to be. */
  private static void whileTheDiskIsSlow(Store store, Runnable work) throws Exception {
    var file = store.<FileStore<?>>reading(PicturesInTurnTest::file);
    begun(WRITTEN_UNDER.in(file), work).get(10, TimeUnit.SECONDS);
    file.executeFileStoreOperation(() -> {});
  }

  private static Future<Void> begun(ReentrantLock disk, Runnable work) throws Exception {
    disk.lock();
    try {
      return begun(work);
    } finally {
      disk.unlock();
    }
  }

  private static Future<Void> begun(Runnable work) throws Exception {
    var pictures = CompletableFuture.runAsync(work);
    try {
      pictures.get(500, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // They wait.
    }
    return pictures;
  }

  private static FileStore<?> file(Handle db) {
    return H2Disk.engineOf(db).getMvStore().getFileStore();
  }

  private static void takePicture(Store store) {
    var _ =
        store.<Boolean>reading(
            db -> {
              new H2Pictures(H2Disk.engineOf(db).getMvStore()).take();
              return true;
            });
  }

  private static int makeTables(Handle db) {
    for (var table : TABLES) {
      db.execute("create table " + table + " (number int)");
    }
    return TABLES.size();
  }

  private static H2File fileOf(Database database) {
    return database.inFile().orElseThrow();
  }
}
