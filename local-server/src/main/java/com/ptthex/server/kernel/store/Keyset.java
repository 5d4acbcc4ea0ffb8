package com.ptthex.server.kernel.store;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.PageSize;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Pages that start after a key instead of at a count, so that they neither slow down nor skip rows.
 * A cursor carries the last row's key; a store asks for one row more than it shows.
 */
public final class Keyset {
  private static final String SEPARATOR = "\n";

  private Keyset() {}

  public static Cursor cursor(String... key) {
    var joined = String.join(SEPARATOR, key);
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(joined.getBytes(StandardCharsets.UTF_8)));
  }

  /** The key that a cursor carries. */
  public static Optional<List<String>> key(Optional<Cursor> after, int parts) {
    return after.map(cursor -> read(cursor, parts));
  }

  private static List<String> read(Cursor cursor, int parts) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.value()));
      var joined = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      var key = Arrays.asList(joined.split(SEPARATOR, -1));
      if (key.size() == parts && key.stream().noneMatch(Keyset::cannotBeStored)) {
        return key;
      }
    } catch (IllegalArgumentException | CharacterCodingException _) {
      // Not made here: told below.
    }
    throw notOurs();
  }

  /** PostgreSQL takes no text with a zero character. */
  private static boolean cannotBeStored(String part) {
    return part.indexOf('\0') >= 0;
  }

  /** The key of a page ordered by a number. */
  public static Optional<Long> number(Optional<Cursor> after) {
    try {
      return key(after, 1).map(List::getFirst).map(Long::valueOf);
    } catch (NumberFormatException _) {
      throw notOurs();
    }
  }

  /** The key of a page ordered by time, latest first; rows of the same time by id. */
  public record Moment(Instant at, UUID id) {}

  public static Optional<Moment> moment(Optional<Cursor> after) {
    try {
      return key(after, 2)
          .map(key -> new Moment(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
    } catch (DateTimeParseException | IllegalArgumentException _) {
      throw notOurs();
    }
  }

  public static Cursor cursor(Instant at, UUID id) {
    return cursor(at.toString(), id.toString());
  }

  private static RuntimeException notOurs() {
    return new Refusal.Invalid("after", "not-a-cursor", Map.of("form", "next-of-a-page")).raise();
  }

  public static int fetch(Optional<PageSize> limit) {
    return limit.orElse(PageSize.USUAL).value() + 1;
  }

  /** The rows that are shown, and where the next page starts if there is one. */
  public record Slice<T>(List<T> rows, Optional<Cursor> next) {}

  public static <T> Slice<T> slice(
      List<T> fetched, Optional<PageSize> limit, Function<T, Cursor> cursorOf) {
    var size = limit.orElse(PageSize.USUAL).value();
    if (fetched.size() <= size) {
      return new Slice<>(fetched, Optional.empty());
    }
    var shown = fetched.subList(0, size);
    return new Slice<>(shown, Optional.of(cursorOf.apply(shown.getLast())));
  }
}
