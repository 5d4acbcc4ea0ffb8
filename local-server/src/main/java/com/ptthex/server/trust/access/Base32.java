package com.ptthex.server.trust.access;

import java.util.Locale;

/** Bytes as letters that people can read to each other, as RFC 4648 writes them. */
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    var held = 0;
    var bits = 0;
    for (var each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(letter(held >>> bits));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0 ? text.toString() : text.append(letter(held << (BITS - bits))).toString();
  }

  private static char letter(int held) {
    return LETTERS.charAt(held & (LETTERS.length() - 1));
  }

  /** As somebody may have typed it: without its dashes and spaces, in either case. */
  static String typed(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
