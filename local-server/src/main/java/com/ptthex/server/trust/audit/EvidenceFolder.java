package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.SiteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What of the evidence lies beside the database: the witness, and the site's public key. */
record EvidenceFolder(Path data) {
  Witness witness() {
    try {
      var journal = Files.createDirectories(data.resolve("journal"));
      return new Witness(journal.resolve("checkpoints"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** For whoever checks evidence; a copy of it belongs where the site's machines cannot reach. */
  Path shownKey() {
    return data.resolve("site-key.pem");
  }

  /** Shown once: a key that changed later must not pass for the one that people copied. */
  void show(SiteKey key) {
    try {
      if (!Files.exists(shownKey())) {
        Files.writeString(shownKey(), key.pem());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
