package com.ptthex.shared.trust.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of which the first leaves are known by their frontier only, and those behind it one by
 * one. That is enough to prove each of the latter, and that the tree grew out of the former.
 */
public final class MerkleTree {
  private final Frontier before;
  private final List<byte[]> leaves;

  public MerkleTree(Frontier before, List<byte[]> leafHashes) {
    this.before = before;
    this.leaves = List.copyOf(leafHashes);
  }

  public long size() {
    return before.size() + leaves.size();
  }

  public byte[] root() {
    return size() == 0 ? Merkle.empty() : hash(0, size());
  }

  private byte[] hash(long from, long to) {
    if (to <= before.size() && Long.bitCount(to - from) == 1) {
      return before.peak(from, to);
    }
    if (to - from == 1) {
      return leaves.get((int) (from - before.size()));
    }
    var middle = from + Merkle.split(to - from);
    return Merkle.node(hash(from, middle), hash(middle, to));
  }

  /** The path from a leaf behind the frontier up to the root: RFC 6962, 2.1.1. */
  public List<byte[]> inclusion(long index) {
    if (index < before.size() || index >= size()) {
      throw new IllegalArgumentException(index + " lies outside");
    }
    var path = new ArrayList<byte[]>();
    var from = 0L;
    var to = size();
    while (to - from > 1) {
      var middle = from + Merkle.split(to - from);
      if (index < middle) {
        path.add(hash(middle, to));
        to = middle;
      } else {
        path.add(hash(from, middle));
        from = middle;
      }
    }
    return path.reversed();
  }

  /** What shows that the tree of this many leaves is the beginning of this one: 2.1.2. */
  public List<byte[]> consistency(long earlier) {
    if (earlier < before.size() || earlier < 1 || earlier > size()) {
      throw new IllegalArgumentException(earlier + " lies outside");
    }
    var path = new ArrayList<byte[]>();
    var from = 0L;
    var to = size();
    while (earlier < to) {
      var middle = from + Merkle.split(to - from);
      if (earlier <= middle) {
        path.add(hash(middle, to));
        to = middle;
      } else {
        path.add(hash(from, middle));
        from = middle;
      }
    }
    // From the very first leaf on, the checker knows this subtree: it is the earlier tree itself.
    if (from > 0) {
      path.add(hash(from, to));
    }
    return path.reversed();
  }
}
