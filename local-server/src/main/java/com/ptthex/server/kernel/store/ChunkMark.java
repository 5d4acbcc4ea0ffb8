package com.ptthex.server.kernel.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A checksum in what H2 writes at once, a chunk of many pages. H2 itself looks at its first and its
 * last bytes alone: when a disk had written these of its own accord, and not all between, it opens
 * with tables missing and says nothing. The mark stands in the header line, which H2 fills up with
 * spaces, as two more of its names, which H2 passes over: the checksum, and before it the version
 * that was safe on the disk when this was written, if there was one. Of what came after that one,
 * the disk may have any part.
 */
final class ChunkMark {
  static final int BLOCK = 4096;
  static final int FOOT = 128;

  private static final int LONGEST_HEADER = 1024;
  private static final byte[] BEGIN = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
  private static final String NAME = ",crc:";
  private static final int LENGTH = NAME.length() + 8;
  private static final String SAFE_NAME = ",safe:";
  private static final Pattern NUMBERS = Pattern.compile(",([a-z]+):([0-9a-f]{1,15})\\b");
  private static final Pattern MARK = Pattern.compile(NAME + "([0-9a-f]{8}) *$");

  private ChunkMark() {}

  /**
   * Marks what is a whole chunk, and leaves anything else as it is.
   *
   * @param safe the newest version that the disk is known to have
   * @return the chunk's own version
   */
  static OptionalLong put(ByteBuffer written, OptionalLong safe) {
    var header = header(written).filter(line -> bytesOf(line) == written.remaining());
    if (header.isEmpty()) {
      return OptionalLong.empty();
    }
    var line = header.get().stripTrailing();
    var room = header.get().length() - line.length();
    var wish = safe.isPresent() ? SAFE_NAME + Long.toHexString(safe.getAsLong()) : "";
    var known = room >= wish.length() + LENGTH ? wish : "";
    if (room >= LENGTH) {
      var at = written.position() + line.length();
      written.put(at, bytes(known));
      written.put(at + known.length(), bytes(NAME + "%08x".formatted(sum(written))));
    }
    return number("version", line);
  }

  /**
   * A number in the header of a chunk.
   *
   * @param name as H2 has it, or "safe" for what was safe when the chunk was written
   */
  static OptionalLong number(String name, ByteBuffer chunk) {
    return header(chunk).map(line -> number(name, line)).orElse(OptionalLong.empty());
  }

  /** The checksum of a chunk, made of its first block and then of all that follows. */
  static final class Sum {
    private final CRC32C sum = new CRC32C();
    private final boolean isHead;
    private final Optional<Integer> told;

    Sum(ByteBuffer head) {
      var line = header(head);
      isHead = line.isPresent();
      var mark = MARK.matcher(line.orElse(""));
      told =
          mark.find() ? Optional.of(Integer.parseUnsignedInt(mark.group(1), 16)) : Optional.empty();
      // As it was before it was marked.
      told.ifPresent(_ -> head.put(mark.start(), bytes(" ".repeat(LENGTH))));
      add(head);
    }

    void add(ByteBuffer bytes) {
      sum.update(bytes.duplicate());
    }

    /** False only for a chunk that bears another mark than it should; older ones bear none. */
    boolean isRight() {
      return isHead && (told.isEmpty() || told.get() == (int) sum.getValue());
    }
  }

  /** Whether a chunk ends so, as H2 has it. */
  static boolean isFoot(ByteBuffer last) {
    return last.slice(0, BEGIN.length).mismatch(ByteBuffer.wrap(BEGIN)) < 0;
  }

  /** By which H2 names a chunk; it stands first. */
  static long id(ByteBuffer chunk) {
    return header(chunk).map(line -> number("chunk", "," + line)).orElseThrow().orElseThrow();
  }

  static boolean isMarked(ByteBuffer chunk) {
    return header(chunk).filter(line -> MARK.matcher(line).find()).isPresent();
  }

  private static Optional<String> header(ByteBuffer bytes) {
    if (bytes.remaining() < BLOCK
        || bytes.slice(bytes.position(), BEGIN.length).mismatch(ByteBuffer.wrap(BEGIN)) >= 0) {
      return Optional.empty();
    }
    var line = new byte[LONGEST_HEADER];
    bytes.get(bytes.position(), line);
    var text = new String(line, StandardCharsets.ISO_8859_1);
    var end = text.indexOf('\n');
    return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
  }

  private static long bytesOf(String header) {
    return number("len", header).orElse(-1) * BLOCK;
  }

  private static OptionalLong number(String name, String header) {
    return NUMBERS
        .matcher(header)
        .results()
        .filter(found -> found.group(1).equals(name))
        .mapToLong(found -> Long.parseLong(found.group(2), 16))
        .findFirst();
  }

  private static int sum(ByteBuffer bytes) {
    var sum = new CRC32C();
    sum.update(bytes.duplicate());
    return (int) sum.getValue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
