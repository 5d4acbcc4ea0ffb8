package com.ptthex.shared.trust.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a checkpoint says of the audit.
 *
 * @param epoch grows with each restore, after which numbers are given out a second time
 * @param size how many rows are sealed; the greatest number among them
 * @param previous the checkpoint before, so that none can be taken out or put in
 * @param key the key it is signed with
 */
public record TreeHead(
    UUID site, int epoch, long size, Hash root, Instant at, Optional<Hash> previous, Hash key) {

  /** What is signed. */
  String text() {
    return """
    ptthex audit checkpoint 1
    site %s
    epoch %d
    size %d
    root %s
    at %s
    previous %s
    key %s
    """
        .formatted(
            site, epoch, size, root.hex(), at, previous.map(Hash::hex).orElse("none"), key.hex());
  }
}
