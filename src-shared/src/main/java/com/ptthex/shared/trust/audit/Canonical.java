package com.ptthex.shared.trust.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Bytes that say one thing only. Whatever has no fixed length says its length first, and whatever
 * may be absent says whether it is.
 */
final class Canonical {
  private static final int MOST_BYTES_OF_A_CHARACTER = 4;
  private static final int ROOM = 1024;

  private ByteBuffer buffer = ByteBuffer.allocate(ROOM);

  Canonical number(long number) {
    room(Long.BYTES).putLong(number);
    return this;
  }

  Canonical id(UUID id) {
    return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
  }

  Canonical time(Instant at) {
    return number(at.getEpochSecond()).number(at.getNano());
  }

  Canonical bytes(byte[] bytes) {
    number(bytes.length);
    room(bytes.length).put(bytes);
    return this;
  }

  /**
   * In UTF-8. Half a surrogate pair, which a database may hold, gets the three bytes it would have
   * as a character; a question mark in its place would make different texts alike.
   */
  Canonical text(String text) {
    room(Long.BYTES + text.length() * MOST_BYTES_OF_A_CHARACTER);
    var start = buffer.position();
    buffer.putLong(0);
    for (var at = 0; at < text.length(); ) {
      var character = text.codePointAt(at);
      character(character);
      at += Character.charCount(character);
    }
    buffer.putLong(start, buffer.position() - start - Long.BYTES);
    return this;
  }

  private void character(int c) {
    if (c < 0x80) {
      buffer.put((byte) c);
    } else if (c < 0x800) {
      buffer.put((byte) (0xC0 | (c >> 6)));
      tail(c);
    } else if (c < 0x10000) {
      buffer.put((byte) (0xE0 | (c >> 12)));
      tail(c >> 6);
      tail(c);
    } else {
      buffer.put((byte) (0xF0 | (c >> 18)));
      tail(c >> 12);
      tail(c >> 6);
      tail(c);
    }
  }

  private void tail(int bits) {
    buffer.put((byte) (0x80 | (bits & 0x3F)));
  }

  <T> Canonical maybe(Optional<T> value, Consumer<T> written) {
    room(1).put((byte) (value.isPresent() ? 1 : 0));
    value.ifPresent(written);
    return this;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      var larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
      buffer = larger.put(buffer.flip());
    }
    return buffer;
  }

  byte[] written() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
