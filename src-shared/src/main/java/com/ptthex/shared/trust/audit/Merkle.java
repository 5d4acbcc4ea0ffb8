package com.ptthex.shared.trust.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962's tree. A leaf and a node begin with different bytes, so that neither can
 * be passed off as the other.
 */
public final class Merkle {
  public static final int BYTES = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  public static byte[] leaf(byte[] content) {
    var sha = sha256();
    sha.update(LEAF);
    return sha.digest(content);
  }

  static byte[] node(byte[] left, byte[] right) {
    var sha = sha256();
    sha.update(NODE);
    sha.update(left);
    return sha.digest(right);
  }

  /** Of how many leaves the left half of so many consists: the greatest power of two below. */
  static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
