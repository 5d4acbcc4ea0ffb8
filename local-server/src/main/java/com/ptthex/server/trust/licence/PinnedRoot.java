package com.ptthex.server.trust.licence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The root that all signed documents of real sites must lead to.
 *
 * @param certificate in PEM or DER; where there is none, no document is believed
 */
public record PinnedRoot(Optional<byte[]> certificate) {
  private static final String FILE = "root.pem";

  /**
   * What was pinned when the product was built: see the property {@code trust.root} of the build.
   */
  public static PinnedRoot ofBuild() {
    try (var found = PinnedRoot.class.getResourceAsStream(FILE)) {
      return new PinnedRoot(found == null ? Optional.empty() : Optional.of(found.readAllBytes()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
