package com.ptthex.server.kernel.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.Hushed;
import com.ptthex.server.testing.SpoiltFile;
import com.ptthex.server.testing.TestDatabase;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A disk may have written any part of what it was not yet forced to write. */
final class TornChunkTest {
  @RegisterExtension private final Hushed log = new Hushed(Store.class.getPackageName());

  private static final int DEEDS = 400;

  @TempDir private Path folder;

  @Test
  void aNewestChunkWithoutItsMiddleIsAsIfItHadNotBeenWritten() throws Exception {
    var database = cut();
    new SpoiltFile(database.inFile().orElseThrow().file()).emptyTheNewestChunk();

    try (var store = Store.open(database)) {
      assertThat(rules(store)).as("what was synced before").isEqualTo(DEEDS);
    }
  }

  /** Whichever it is, and wherever H2 gives up at it. */
  @Test
  void aNewestChunkThatLacksOneBlockIsAsIfItHadNotBeenWritten() throws Exception {
    var whole = cut().inFile().orElseThrow().file();
    var blocks = new SpoiltFile(whole).blocksOfTheNewestChunk();
    for (var block = 0; block < blocks; block++) {
      var copy = folder.resolve("lacks" + block);
      var file = Files.copy(whole, H2File.of(copy).file());
      new SpoiltFile(file).emptyABlockOfTheNewestChunk(block);

      try (var store = Store.open(Database.file(copy))) {
        assertThat(rules(store)).as("without block %s of %s", block, blocks).isEqualTo(DEEDS);
      }
    }
  }

  @Test
  void aWholeOneThatNeedsOneWithoutItsMiddleIsAsIfItHadNotBeenWrittenEither() throws Exception {
    var database = cut(TornChunkTest::writeElsewhere);
    new SpoiltFile(database.inFile().orElseThrow().file()).emptyTheChunkBeforeTheNewest();

    try (var store = Store.open(database)) {
      assertThat(rules(store)).as("what was synced before").isEqualTo(DEEDS);
    }
  }

  /** At which H2 gives up later than at others, and keeps the file locked. */
  @Test
  void aWholeOneWhoseListOfTablesStandsInOneThatIsNotIsAsIfItHadNotBeenWrittenEither()
      throws Exception {
    var database =
        cut(
            store -> {
              writeElsewhere(store);
              add(store, "later");
              takePicture(store);
            });
    new SpoiltFile(database.inFile().orElseThrow().file()).emptyTheChunkBeforeTheNewest();

    try (var store = Store.open(database)) {
      assertThat(rules(store)).as("what came before the list").isEqualTo(2 * DEEDS);
    }
  }

  @Test
  void whatH2PassesOverByItselfIsGoneBeforeOthersAreWrittenBesideIt() throws Exception {
    var file = cut(TornChunkTest::writeElsewhere).inFile().orElseThrow();
    new SpoiltFile(file.file()).removeTheChunkBeforeTheNewest();

    var kept = new TornChunks(file).drop();

    try (var channel = FileChannel.open(file.file())) {
      var newest = new ChunkScan(channel).newestFirst().getFirst();
      assertThat(kept).hasValue(newest.time());
    }
  }

  @Test
  void aNewestChunkThatH2CannotEvenReadTheListOfIsAsIfItHadNotBeenWritten() throws Exception {
    var database = cut();
    new SpoiltFile(database.inFile().orElseThrow().file()).emptyTheListOfTheNewestChunk();

    try (var store = Store.open(database)) {
      assertThat(rules(store)).as("what was synced before").isEqualTo(DEEDS);
    }
  }

  @Test
  void aFileThatAnotherServerHasOpenIsLeftAlone() throws Exception {
    var database = TestDatabase.H2.fresh();
    var file = database.inFile().orElseThrow();
    try (var store = Store.open(database)) {
      add(store, "synced");
      store.sync();
      var before = Files.readAllBytes(file.file());

      assertThat(new TornChunks(file).drop()).isEmpty();

      assertThat(Files.readAllBytes(file.file())).isEqualTo(before);
    }
  }

  @Test
  void aWholeOneIsKept() throws Exception {
    try (var store = Store.open(cut())) {
      assertThat(rules(store)).isEqualTo(2 * DEEDS);
    }
  }

  @Test
  void aNewestChunkWithoutItsMiddleIsPassedOverAlsoWhenNoneBeforeItBearsAMark() throws Exception {
    var database = cut();
    var spoilt = new SpoiltFile(database.inFile().orElseThrow().file());
    spoilt.takeOlderMarksAway();
    spoilt.emptyTheNewestChunk();

    try (var store = Store.open(database)) {
      assertThat(rules(store)).as("what was synced before").isEqualTo(DEEDS);
    }
  }

  @Test
  void textThatSaysItWereAHugeChunkIsNotReadAsOne() throws Exception {
    var database = cut();
    var text = "chunk:fff,len:7ffffff0,pages:1,time:1,version:fffff0,crc:00000000\n";
    var file = database.inFile().orElseThrow().file();
    Files.write(file, Arrays.copyOf(text.getBytes(US_ASCII), 4096), StandardOpenOption.APPEND);

    try (var store = Store.open(database)) {
      assertThat(rules(store)).isEqualTo(2 * DEEDS);
    }
  }

  @Test
  void whatCannotBeReadIsNotTakenForNothing() throws Exception {
    var database = cut();
    var spoilt = new SpoiltFile(database.inFile().orElseThrow().file());
    spoilt.takeMarksAway();
    spoilt.emptyAllChunks();

    assertThatThrownBy(() -> Store.open(database).close()).isInstanceOf(Unusable.Damaged.class);
  }

  @Test
  void whatWasClosedInGoodOrderIsNeverDropped() throws Exception {
    var database = TestDatabase.H2.fresh();
    try (var store = Store.open(database)) {
      add(store, "synced");
      store.sync();
    }
    var file = database.inFile().orElseThrow();
    new SpoiltFile(file.file()).scratchTheNewestChunk();
    var scratched = Files.readAllBytes(file.file());

    new TornChunks(file).drop();

    assertThat(Files.readAllBytes(file.file())).isEqualTo(scratched);
  }

  @Test
  void aBackupThatIsPutBackOpensInTheSamePlace() throws Exception {
    var database = cut();
    var file = database.inFile().orElseThrow().file();
    var backup = Files.readAllBytes(file);
    var spoilt = new SpoiltFile(file);
    spoilt.takeMarksAway();
    spoilt.emptyAllChunks();
    assertThatThrownBy(() -> Store.open(database).close()).isInstanceOf(Unusable.Damaged.class);

    Files.write(file, backup);
    try (var store = Store.open(database)) {
      assertThat(rules(store)).isEqualTo(2 * DEEDS);
    }
  }

  /** Some deeds that are on the disk, and as many in a last chunk that was only written. */
  private Database cut() throws Exception {
    return cut(_ -> {});
  }

  private Database cut(Consumer<Store> more) throws Exception {
    var database = TestDatabase.H2.fresh();
    var copy = folder.resolve("site");
    try (var store = Store.open(database)) {
      fillTheGaps(store, database);
      add(store, "synced");
      store.sync();
      add(store, "written");
      takePicture(store);
      more.accept(store);
      Files.copy(database.inFile().orElseThrow().file(), H2File.of(copy).file());
    }
    return Database.file(copy);
  }

  /**
   * H2 itself forces all that it wrote before it goes on behind a chunk that it put into space used
   * again, and how much of that there is depends on how fast the machine is.
   */
  private static void fillTheGaps(Store store, Database database) throws Exception {
    try (var channel = FileChannel.open(database.inFile().orElseThrow().file())) {
      for (var small = 0; ; small++) {
        var rule = "small" + small;
        store.<Integer>writing(db -> db.execute("insert into guard (rule) values (?)", rule));
        takePicture(store);
        var newest = new ChunkScan(channel).newestFirst().getFirst();
        if ((newest.block() + newest.blocks()) * ChunkMark.BLOCK == channel.size()) {
          return;
        }
      }
    }
  }

  /** In a picture that has the rules as they were in the one before. */
  private static void writeElsewhere(Store store) {
    store.<Integer>writing(db -> db.execute("create table elsewhere (number int)"));
    takePicture(store);
  }

  private static void takePicture(Store store) {
    store.<Long>reading(db -> H2Disk.engineOf(db).getMvStore().commit());
  }

  private static void add(Store store, String kind) {
    store.<Integer>writing(
        db -> {
          for (var deed = 0; deed < DEEDS; deed++) {
            db.execute("insert into guard (rule) values (?)", kind + " " + deed);
          }
          return DEEDS;
        });
  }

  private static int rules(Store store) {
    return store.<Integer>reading(
        db ->
            db.createQuery("select count(*) from guard where rule like '% %'")
                .mapTo(Integer.class)
                .one());
  }
}
