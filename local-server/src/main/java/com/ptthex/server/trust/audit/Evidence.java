package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.Leaf;
import com.ptthex.shared.trust.audit.Merkle;
import com.ptthex.shared.trust.audit.SealedEvent;
import com.ptthex.shared.trust.audit.SealedRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An audit row as it stands in the database, with all that hangs under it. */
record Evidence(SealedRow row, List<SealedEvent> events, Optional<Salted> detail) {
  private static final Hash OF_NOTHING = Hash.of(Merkle.empty());

  /** What was asked, and what it was hashed with; either may be gone. */
  record Salted(Optional<byte[]> salt, Optional<String> text) {}

  enum Detail {
    /** It stands there as it was, or there never was one. */
    AS_IT_WAS,
    GONE,
    ALTERED
  }

  long number() {
    return row.number();
  }

  byte[] eventsHash() {
    return Leaf.events(events);
  }

  byte[] leaf() {
    return Leaf.hash(row, eventsHash());
  }

  boolean is(byte[] sealedLeaf) {
    return Arrays.equals(leaf(), sealedLeaf);
  }

  /** Whether it was sealed as another row and only its number was changed. */
  boolean isAs(long number, byte[] sealedLeaf) {
    return Arrays.equals(Leaf.hash(row.as(number), eventsHash()), sealedLeaf);
  }

  Detail detailIs() {
    if (detail.isEmpty()) {
      return row.detailHash().equals(OF_NOTHING) ? Detail.AS_IT_WAS : Detail.GONE;
    }
    var salted = detail.get();
    var whole = salted.salt().isPresent() && salted.text().isPresent();
    return whole && Leaf.detail(salted.salt(), salted.text()).equals(row.detailHash())
        ? Detail.AS_IT_WAS
        : Detail.ALTERED;
  }
}
