package com.ptthex.server.admin;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.launch.SiteData;
import com.ptthex.server.launch.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site that is there already, kept from every server of this folder as long as it is open. */
record OfflineSite(DataFolder folder, Store store) implements AutoCloseable {

  /** The folder of a site that is there already, taken. */
  static DataFolder folder(Path place) throws CannotStart {
    if (!Files.exists(place.resolve(KeyFile.NAME))) {
      throw new CannotStart(
          "there is no site in " + place + ".", "Name the folder that holds it with --data.");
    }
    return DataFolder.take(place);
  }

  static OfflineSite open(Path place) throws CannotStart, IOException {
    var folder = folder(place);
    try {
      var settings = SiteSettings.read(folder.settings());
      Logs.to(folder.logs(), settings.logDays());
      var database = settings.database().orElseGet(() -> Database.fileOfNoServer(folder.store()));
      return new OfflineSite(folder, SiteData.open(database));
    } catch (CannotStart | RuntimeException failure) {
      // Whatever it was, the folder is let go before it is told.
      folder.close();
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
    folder.close();
  }
}
