package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
