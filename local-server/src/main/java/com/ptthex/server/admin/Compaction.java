package com.ptthex.server.admin;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.H2File;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.TableCounts;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.SiteData;
import com.ptthex.server.trust.audit.EvidenceReader;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Gives the disk back what a database does not use any more. The copy takes the place of the
 * original in one step, and only when it was proven; wherever this is cut short the site opens, and
 * the next run starts over.
 *
 * @param folder taken, so that no server can open the site meanwhile
 * @param freeBytes how much room the disk has
 * @param say told what takes long
 */
record Compaction(DataFolder folder, FreeBytes freeBytes, Consumer<String> say) {
  /** What must stay free, or the site could not start afterwards. */
  private static final long LEFT_FREE = 64L << 20;

  private static final String UNCHANGED = "The site is as it was. ";

  interface FreeBytes {
    long now() throws IOException;
  }

  /** In bytes. */
  record Sizes(long before, long after) {}

  Sizes run() throws CannotStart, IOException {
    try {
      begin();
      var before = original().bytes();
      var rows = settle();
      mustFit(original().bytes());
      copy();
      prove(rows);
      swap();
      return new Sizes(before, original().bytes());
    } catch (CannotStart | IOException failure) {
      draft().delete();
      throw failure;
    }
  }

  private H2File original() {
    return H2File.of(folder.store());
  }

  H2File draft() {
    return H2File.of(folder.store().resolveSibling("compacting"));
  }

  /** Removes what an earlier one left that was cut short. */
  void begin() throws IOException {
    draft().delete();
  }

  /** Opens the original once and closes it, so that nothing in it is half done. */
  TableCounts settle() throws CannotStart {
    try (var store = SiteData.open(Database.fileOfNoServer(folder.store()))) {
      return TableCounts.of(store);
    }
  }

  private void mustFit(long bytes) throws CannotStart, IOException {
    var needed = bytes + LEFT_FREE;
    var free = freeBytes.now();
    if (free < needed) {
      throw new CannotStart(
          "the copy may need %s, and the disk has %s free."
              .formatted(megabytes(needed), megabytes(free)),
          "Make room on the disk of " + folder.place() + ", and try again.");
    }
  }

  static String megabytes(long bytes) {
    return "%,d MB".formatted(Math.ceilDiv(bytes, 1L << 20));
  }

  void copy() throws IOException {
    say.accept("Copying what is in use …");
    original().compactTo(draft());
  }

  /** The copy opens, has every row, and its audit is whole. */
  void prove(TableCounts rows) throws CannotStart, IOException {
    say.accept("Verifying the copy …");
    try (var store = SiteData.open(Database.fileOfNoServer(draft().store()))) {
      if (!TableCounts.of(store).equals(rows)) {
        throw new CannotStart(
            "rows are missing in the copy.",
            UNCHANGED + "Back up the data folder, and tell support.");
      }
      if (!auditIsWhole(store)) {
        throw new CannotStart(
            "the audit cannot be verified, and what may be evidence is not rewritten.",
            UNCHANGED + "./run admin audit verify says what is wrong.");
      }
    }
  }

  private boolean auditIsWhole(Store store) throws IOException {
    var evidence = new EvidenceReader(store, folder.place());
    try {
      var key = evidence.shownKey();
      // Before the first deed was sealed there is no key, and nothing to hold against it.
      return key.isEmpty() || evidence.verify(key.get(), _ -> {}).ok();
    } catch (Malformed _) {
      return false;
    }
  }

  void swap() throws IOException {
    draft().replace(original());
  }
}
