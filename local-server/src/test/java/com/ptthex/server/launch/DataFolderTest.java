package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:7480");

  @TempDir private Path base;

  @Test
  void whoServesAFolderIsFoundWhileTheyServeIt() throws Exception {
    var place = base.resolve("site");
    assertThat(DataFolder.servedAt(place)).as("there is no site yet").isEmpty();
    try (var folder = DataFolder.take(place)) {
      assertThat(DataFolder.servedAt(place)).as("its server is only starting").isEmpty();
      folder.tell(ADDRESS);
      assertThat(DataFolder.servedAt(place)).contains(ADDRESS);
    }
    assertThat(DataFolder.servedAt(place)).as("what was told is not true any more").isEmpty();
  }

  @Test
  void anAddressOfAnEarlierServerIsNotToldForOneThatStarts() throws Exception {
    var place = base.resolve("site");
    try (var folder = DataFolder.take(place)) {
      folder.tell(ADDRESS);
    }
    try (var _ = DataFolder.take(place)) {
      assertThat(DataFolder.servedAt(place)).isEmpty();
    }
  }

  @Test
  void anAddressNobodyCanReadIsNone() throws Exception {
    var place = base.resolve("site");
    try (var _ = DataFolder.take(place)) {
      Files.writeString(place.resolve("address"), "not an address at all\n");
      assertThat(DataFolder.servedAt(place)).isEmpty();
    }
  }

  @Test
  void whoAsksWhetherAFolderIsServedDoesNotDropTheLockOfWhoServesIt() throws Exception {
    var place = base.resolve("site");
    try (var folder = DataFolder.take(place)) {
      folder.tell(ADDRESS);
      assertThat(DataFolder.servedAt(place)).contains(ADDRESS);
      assertThat(DataFolder.servedAt(place.resolve("../site"))).contains(ADDRESS);
      assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.take(place));
      assertThat(isLockedForOthers(place)).as("after it was asked about and wanted").isTrue();
    }
    assertThat(isLockedForOthers(place)).isFalse();
  }

  @Test
  void aFolderThatIsClosedTwiceStaysWithWhoHasItMeanwhile() throws Exception {
    var place = base.resolve("site");
    var first = DataFolder.take(place);
    first.close();
    try (var _ = DataFolder.take(place)) {
      first.close();
      assertThat(isLockedForOthers(place)).isTrue();
    }
  }

  @Test
  void aServerThatIsJustLeavingIsWaitedFor() throws Exception {
    var place = base.resolve("site");
    var leaving = DataFolder.take(place);
    var left = CompletableFuture.runAsync(() -> close(leaving), later());
    DataFolder.take(place).close();
    left.join();
  }

  private static Executor later() {
    return CompletableFuture.delayedExecutor(120, TimeUnit.MILLISECONDS);
  }

  private static void close(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As another process finds it: only there does it show that a lock was dropped. */
  private static boolean isLockedForOthers(Path place) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var asking =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AskForLock.class.getName(),
                place.resolve("instance.lock").toString())
            .inheritIO()
            .start();
    return asking.waitFor() == AskForLock.HELD;
  }
}
