package com.ptthex.shared.trust.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be kept of a tree to let it grow: the roots of its perfect subtrees, from the largest
 * to the smallest, one for each bit of its size.
 */
public final class Frontier {
  private final List<byte[]> peaks = new ArrayList<>();
  private long size;

  public long size() {
    return size;
  }

  public void append(byte[] leafHash) {
    var peak = leafHash;
    for (var rest = size; (rest & 1) == 1; rest >>= 1) {
      peak = Merkle.node(peaks.removeLast(), peak);
    }
    peaks.add(peak);
    size++;
  }

  public byte[] root() {
    if (peaks.isEmpty()) {
      return Merkle.empty();
    }
    var root = peaks.getLast();
    for (var peak : peaks.reversed().subList(1, peaks.size())) {
      root = Merkle.node(peak, root);
    }
    return root;
  }

  /** The root of the perfect subtree over these leaves, which must be one of the largest. */
  byte[] peak(long from, long to) {
    var at = 0L;
    for (var peak : peaks) {
      var leaves = Long.highestOneBit(size - at);
      if (at == from && at + leaves == to) {
        return peak;
      }
      at += leaves;
    }
    throw new IllegalArgumentException(from + " to " + to + " is no peak of " + size);
  }

  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(peaks.size() * Merkle.BYTES);
    peaks.forEach(bytes::put);
    return bytes.array();
  }

  /** The frontier of a tree of this size; refused when it cannot be one. */
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Merkle.BYTES) {
      throw new IllegalArgumentException("no frontier of " + size);
    }
    var frontier = new Frontier();
    frontier.size = size;
    for (var at = 0; at < bytes.length; at += Merkle.BYTES) {
      frontier.peaks.add(Arrays.copyOfRange(bytes, at, at + Merkle.BYTES));
    }
    return frontier;
  }

  public Frontier copy() {
    return of(size, bytes());
  }
}
