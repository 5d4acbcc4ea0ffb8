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
 * What is safe lies somewhere in the file, and nothing else may be put there before it is again.
 */
final class SpaceInUseTest {
  private static final int ROWS = 400;
  private static final int ROUNDS = 24;
  private static final int BETWEEN_SYNCS = 8;

  @TempDir private Path folder;

  /**
   * @param round of the rows that were safe when the power went
   */
  private record Cut(Path store, int round) {}

  @Test
  void noPowerCutTakesWhatWasSafeHoweverMuchIsWrittenAfterIt() throws Exception {
    for (var cut : cuts()) {
      try (var store = Store.open(Database.file(cut.store()))) {
        var rounds = store.<List<Integer>>reading(SpaceInUseTest::rounds);
        assertThat(rounds)
            .as("%s", cut)
            .hasSize(ROWS)
            .allMatch(round -> round.equals(rounds.getFirst()) && round >= cut.round());
      }
    }
  }

  /** Every disk had written some sectors of its own accord. */
  private List<Cut> cuts() throws Exception {
    var file = folder.resolve("site");
    var some = new SplittableRandom(20_261_126);
    var cuts = new ArrayList<Cut>();
    try (var store = Store.open(ForcedFiles.database(file, PowerCuts.AGED))) {
      var _ = store.<Integer>writing(SpaceInUseTest::makeTable);
      for (var round = 1; round <= ROUNDS; round++) {
        var number = round;
        var _ = store.<Integer>writing(db -> writeAllAnew(db, number));
        if (round % BETWEEN_SYNCS == 1) {
          store.sync();
        } else {
          takePicture(store);
        }
        for (var disk = 0; disk < 3; disk++) {
          var cut = Files.createDirectories(folder.resolve("cut-" + round + "-" + disk));
          ForcedFiles.fileOf(file).afterPowerCut(cut.resolve("site.mv.db"), some);
          cuts.add(new Cut(cut.resolve("site"), round - (round - 1) % BETWEEN_SYNCS));
        }
      }
    }
    return cuts;
  }

  private static int makeTable(Handle db) {
    db.execute("create table page (number int primary key, round int, text varchar(600))");
    for (var number = 0; number < ROWS; number++) {
      db.execute("insert into page values (?, 0, ?)", number, "text ".repeat(120));
    }
    return ROWS;
  }

  private static int writeAllAnew(Handle db, int round) {
    return db.execute("update page set round = ?", round);
  }

  /** Into the file, and not yet safe there. */
  private static void takePicture(Store store) {
    var _ = store.<Integer>reading(db -> db.execute("checkpoint"));
  }

  private static List<Integer> rounds(Handle db) {
    return db.createQuery("select round from page").mapTo(Integer.class).list();
  }
}
