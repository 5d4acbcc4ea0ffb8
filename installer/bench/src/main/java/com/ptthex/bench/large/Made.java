package com.ptthex.bench.large;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What is made up for a row, the same each time it is asked for: another part of the site names the
 * row by it.
 *
 * @param end when the last of everything happened
 */
record Made(Instant end) {
  /** So far back everything reaches. */
  static final Duration SPAN = Duration.ofDays(90);

  /** Whose id it is, so that no two are alike. */
  enum Kind {
    UNIT(1),
    PERSON(2),
    NUMBER(3),
    THREAD(4),
    DEED(5),
    INTENT(6),
    ALERT(7);

    private final int mark;

    Kind(int mark) {
      this.mark = mark;
    }
  }

  static Made endingAt(Instant end) {
    return new Made(end.truncatedTo(ChronoUnit.MICROS));
  }

  /** Of the so many that are spread over the whole span, evenly. */
  Instant time(long index, long of) {
    return time(index, of, SPAN);
  }

  Instant time(long index, long of, Duration span) {
    var micros = span.toNanos() / 1_000;
    return end.minus(micros - (long) ((double) micros * (index + 1) / of), ChronoUnit.MICROS);
  }

  /** As the application makes them: of version 7, and in the order of their time. */
  static UUID id(Kind kind, int index, Instant at) {
    var random = random(kind.mark, index).nextLong();
    var low = 0x8000_0000_0000_0000L | (long) kind.mark << 56 | (random & 0xFF_FFFFL) << 32;
    return new UUID(at.toEpochMilli() << 16 | 0x7000L | (random >>> 52), low | index);
  }

  static SplittableRandom random(int kind, int index) {
    return new SplittableRandom((long) kind << 32 | index);
  }

  /** So many bytes that look like a hash or a salt. */
  static byte[] bytes(int kind, int index, int count) {
    var bytes = new byte[count];
    random(kind, index).nextBytes(bytes);
    return bytes;
  }

  static String hex(int kind, int index, int bytes) {
    return HexFormat.of().formatHex(bytes(kind, index, bytes));
  }
}
