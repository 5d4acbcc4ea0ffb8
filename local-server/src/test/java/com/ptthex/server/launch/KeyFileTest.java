package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestClock;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The key is on the disk before it is used, and what an earlier start left half done harms nobody.
 */
final class KeyFileTest {
  private final TestClock clock = new TestClock();

  @TempDir private Path folder;

  private KeyFile keys() {
    return new KeyFile(folder.resolve(KeyFile.NAME));
  }

  @OnBothDatabases
  void aStartKilledBeforeTheDatabaseWasSealedIsGoneOnWith(TestDatabase database) throws Exception {
    keys().write(MasterKeys.fresh());
    var text = Files.readString(keys().file());
    try (var store = Store.open(database.fresh())) {
      keys().open(store, clock);
      assertThat(Files.readString(keys().file())).isEqualTo(text);
      keys().open(store, clock);
    }
  }

  @Test
  void aDraftLeftByAKilledStartIsNoKeyAndInNobodysWay() throws Exception {
    var draft = Files.writeString(folder.resolve("vault.key.new"), "v1 half of a li");
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      keys().open(store, clock);
    }
    assertThat(draft).doesNotExist();
    assertThat(keys().read()).isPresent();
    assertThat(Files.getPosixFilePermissions(keys().file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aKeyThatCannotBeWrittenIsNotUsed() throws Exception {
    var nowhere = new KeyFile(folder.resolve("no such folder").resolve(KeyFile.NAME));
    try (var store = Store.open(TestDatabase.H2.fresh())) {
      assertThatThrownBy(() -> nowhere.open(store, clock))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("cannot be written");
      keys().open(store, clock);
    }
  }

  @Test
  void aSecondServerOnTheSameDatabaseNeedsTheSameFile() throws Exception {
    var database = TestDatabase.POSTGRES.fresh();
    try (var one = Store.open(database);
        var other = Store.open(database)) {
      keys().open(one, clock);
      var elsewhere = TestKeys.fresh();
      assertThatThrownBy(() -> elsewhere.open(other, clock))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is missing")
          .hasMessageContaining("several servers share a PostgreSQL database");
      Files.copy(keys().file(), elsewhere.file());
      elsewhere.open(other, clock);
    }
  }
}
