package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Merkle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A checkpoint with what stands beside it: how the tree grows on, and which rows it added.
 *
 * @param frontier of the tree with these rows in it
 */
record Sealed(Checkpoint checkpoint, Hashes frontier, Hashes leaves, Hashes events) {

  /** Hashes one after the other, as a column holds them. */
  record Hashes(List<byte[]> each) {
    Hashes {
      each = List.copyOf(each);
    }

    /** Of a length that is no whole number of hashes, the rest counts as one more, which tells. */
    static Hashes of(byte[] joined) {
      return new Hashes(
          IntStream.range(0, (joined.length + Merkle.BYTES - 1) / Merkle.BYTES)
              .mapToObj(
                  at -> Arrays.copyOfRange(joined, at * Merkle.BYTES, (at + 1) * Merkle.BYTES))
              .toList());
    }

    byte[] joined() {
      var joined = new byte[each.size() * Merkle.BYTES];
      for (var at = 0; at < each.size(); at++) {
        System.arraycopy(each.get(at), 0, joined, at * Merkle.BYTES, Merkle.BYTES);
      }
      return joined;
    }
  }

  long size() {
    return checkpoint.head().size();
  }

  /** The number of the row before its first. */
  long after() {
    return size() - leaves.each().size();
  }
}
