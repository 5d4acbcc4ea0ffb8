package com.ptthex.shared.trust.audit;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.util.List;
import java.util.Optional;

/**
 * Shows to anybody who has the site's public key, and nothing else of the site, that a row and its
 * events were sealed as they stand here.
 */
public record InclusionProof(
    SealedRow row, List<SealedEvent> events, List<Hash> path, Checkpoint checkpoint) {

  public InclusionProof {
    events = List.copyOf(events);
    path = List.copyOf(path);
  }

  public enum Fault {
    /** The checkpoint names another key than the one at hand. */
    SIGNED_BY_ANOTHER_KEY,
    /** The checkpoint is not what was signed. */
    CHECKPOINT_FORGED,
    /** The checkpoint is genuine, and the row was not sealed like this. */
    ROW_NOT_SEALED
  }

  public byte[] json() {
    return Wire.write(this);
  }

  /** Refused as {@link Malformed} when it is no proof. */
  public static InclusionProof ofJson(byte[] json) {
    return Wire.file(json, InclusionProof.class);
  }

  /** What is wrong with it; nothing is, when it proves its row. */
  public Optional<Fault> fault(SiteKey key) {
    var head = checkpoint.head();
    if (!head.key().equals(key.id())) {
      return Optional.of(Fault.SIGNED_BY_ANOTHER_KEY);
    }
    if (!checkpoint.isSignedBy(key)) {
      return Optional.of(Fault.CHECKPOINT_FORGED);
    }
    var leaf = Leaf.hash(row, Leaf.events(events));
    var steps = path.stream().map(Hash::bytes).toList();
    return MerkleProof.includes(leaf, row.number() - 1, head.size(), steps, head.root().bytes())
        ? Optional.empty()
        : Optional.of(Fault.ROW_NOT_SEALED);
  }
}
