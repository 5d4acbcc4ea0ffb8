package com.ptthex.server.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.Hushed;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** H2 keeps it to itself for a while when a picture could not be written. */
final class LostPictureTest {
  @RegisterExtension private final Hushed log = new Hushed(Store.class.getPackageName());

  @TempDir private Path folder;

  @Test
  void nothingIsSaidToBeSafeOfWhichThePictureCouldNotBeWritten() throws Exception {
    try (var store = Store.open(FailingFiles.database(folder.resolve("site")))) {
      var _ = store.<Integer>writing(db -> db.execute("create table page (number int, text text)"));
      // So that there is room in the midst of the file: at its end, H2 would miss what it wrote.
      for (var round = 0; round < 12; round++) {
        var _ = store.<Integer>writing(LostPictureTest::writeAllAnew);
        store.sync();
      }
      var _ = store.<Integer>writing(db -> db.execute("insert into guard (rule) values ('last')"));

      FailingFiles.whileItFails(
          () -> assertThatThrownBy(store::sync).hasMessageContaining("storage-failed"));

      assertThat(store.healthy()).isFalse();
    }
  }

  private static int writeAllAnew(Handle db) {
    db.execute("delete from page");
    return db.execute("insert into page select x, repeat('text ', 100) from system_range(1, 200)");
  }
}
