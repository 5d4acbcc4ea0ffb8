package com.ptthex.server.testing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that was busy once and is quiet now: its pictures are small and lie in the midst of the
 * file, whose end is old. H2 opens from its end when its header names what the disk does not have.
 */
final class QuietFileTest {
  private static final int KEPT = 10;

  @TempDir private Path folder;

  @Test
  void noPowerCutHasItOpenedAsItWasLongAgo() throws Exception {
    for (var cut : cuts(madeOnceAndKilled())) {
      try (var store = Store.open(Database.file(cut))) {
        assertThat(store.<Integer>reading(QuietFileTest::kept)).as("%s", cut).isEqualTo(KEPT);
      }
    }
  }

  private Path madeOnceAndKilled() throws Exception {
    var busy = folder.resolve("busy");
    var killed = folder.resolve("killed.mv.db");
    var plain = Database.file(busy);
    try (var store =
        Store.open(
            new Database(plain.url() + ";RETENTION_TIME=0", plain.user(), plain.password()))) {
      for (var table : List.of("page (number int, text text)", "kept (n int)", "other (n int)")) {
        write(store, "create table " + table);
      }
      for (var round = 0; round < 6; round++) {
        write(store, "delete from page");
        write(store, "insert into page select x, repeat('text ', 60) from system_range(1, 2000)");
        store.sync();
      }
      for (var count = 0; count < KEPT; count++) {
        write(store, "insert into kept values (1)");
        store.sync();
      }
      Files.copy(folder.resolve("busy.mv.db"), killed);
    }
    return killed;
  }

  private List<Path> cuts(Path killed) throws Exception {
    var some = new SplittableRandom(20_261_126);
    var cuts = new ArrayList<Path>();
    for (var trial = 0; trial < 4; trial++) {
      var place = Files.createDirectories(folder.resolve("trial" + trial));
      var file = place.resolve("site");
      Files.copy(killed, place.resolve("site.mv.db"));
      Files.copy(killed, place.resolve("site.mv.db.forced"));
      try (var store = Store.open(ForcedFiles.database(file, PowerCuts.YOUNG))) {
        for (var picture = 0; picture < 6; picture++) {
          write(store, "insert into other values (1)");
          var _ = store.<Integer>reading(db -> db.execute("checkpoint"));
          for (var disk = 0; disk < 2; disk++) {
            var cut = Files.createDirectories(place.resolve("cut-" + picture + "-" + disk));
            ForcedFiles.fileOf(file).afterPowerCut(cut.resolve("site.mv.db"), some);
            cuts.add(cut.resolve("site"));
          }
        }
      }
    }
    return cuts;
  }

  private static void write(Store store, String sql) {
    var _ = store.<Integer>writing(db -> db.execute(sql));
  }

  private static int kept(Handle db) {
    return db.createQuery("select count(*) from kept").mapTo(Integer.class).one();
  }
}
