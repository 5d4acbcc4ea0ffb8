package com.ptthex.shared.trust.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks paths through a tree of which nothing is at hand but its root: RFC 9162, 2.1.3 and 2.1.4.
 */
public final class MerkleProof {
  private MerkleProof() {}

  /** Whether the leaf stands at this index in the tree of this size and root. */
  public static boolean includes(
      byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var climb = new Climb(index, size - 1);
    var hash = leafHash;
    for (var sibling : path) {
      if (climb.atTop()) {
        return false;
      }
      hash = climb.siblingIsLeft() ? Merkle.node(sibling, hash) : Merkle.node(hash, sibling);
      climb.up();
    }
    return climb.atTop() && MessageDigest.isEqual(hash, root);
  }

  /** Whether the tree of the first root and size is the beginning of that of the second. */
  public static boolean extendsFrom(
      long size, byte[] root, long laterSize, byte[] laterRoot, List<byte[]> path) {
    if (size < 1 || size > laterSize) {
      return false;
    }
    if (size == laterSize) {
      return path.isEmpty() && MessageDigest.isEqual(root, laterRoot);
    }
    var steps = new ArrayList<byte[]>();
    if (Long.bitCount(size) == 1) {
      steps.add(root);
    }
    steps.addAll(path);
    if (steps.isEmpty()) {
      return false;
    }
    var climb = new Climb(size - 1, laterSize - 1);
    climb.skipRightBranches();
    var earlier = steps.getFirst();
    var later = earlier;
    for (var sibling : steps.subList(1, steps.size())) {
      if (climb.atTop()) {
        return false;
      }
      if (climb.siblingIsLeft()) {
        earlier = Merkle.node(sibling, earlier);
        later = Merkle.node(sibling, later);
      } else {
        later = Merkle.node(later, sibling);
      }
      climb.up();
    }
    return climb.atTop()
        && MessageDigest.isEqual(earlier, root)
        && MessageDigest.isEqual(later, laterRoot);
  }

  /** The way up from a node, beside the way up from the last one on its level. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean atTop() {
      return last == 0;
    }

    private boolean isRight() {
      return (node & 1) == 1;
    }

    boolean siblingIsLeft() {
      return isRight() || node == last;
    }

    void up() {
      // The last one has no sibling on its level until it is a right branch itself.
      if (node == last) {
        while (!isRight() && node != 0) {
          shift();
        }
      }
      shift();
    }

    void skipRightBranches() {
      while (isRight()) {
        shift();
      }
    }

    private void shift() {
      node >>= 1;
      last >>= 1;
    }
  }
}
