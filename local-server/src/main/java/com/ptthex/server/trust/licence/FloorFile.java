package com.ptthex.server.trust.licence;

import com.ptthex.server.trust.licence.FloorStore.Row;
import com.ptthex.shared.signed.TypeName;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The floors beside the database, told only of what is durable there; none of them ever falls. */
final class FloorFile {
  private static final String NAME = "documents";

  private final Path file;
  private Map<TypeName, Row> known;

  /**
   * @param journal the folder beside the database
   */
  FloorFile(Path journal) {
    this.file = journal.resolve(NAME);
    this.known = read(file);
  }

  synchronized Optional<Row> of(TypeName type) {
    return Optional.ofNullable(known.get(type));
  }

  /** Takes over what is higher than it knows. */
  synchronized void raise(List<Row> rows) throws IOException {
    var higher = new HashMap<>(known);
    rows.forEach(row -> higher.merge(row.type(), row, Row::above));
    if (!higher.equals(known)) {
      write(higher);
      known = Map.copyOf(higher);
    }
  }

  private void write(Map<TypeName, Row> rows) throws IOException {
    var text =
        rows.values().stream()
            .map(row -> row.type().value() + " " + row.version() + " " + row.serial() + "\n")
            .sorted()
            .collect(Collectors.joining());
    var next = file.resolveSibling(NAME + ".next");
    Files.createDirectories(file.getParent());
    try (var channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<TypeName, Row> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
          .flatMap(line -> row(line).stream())
          .collect(Collectors.toUnmodifiableMap(Row::type, row -> row, Row::above));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<Row> row(String line) {
    var parts = line.split(" ", -1);
    try {
      return parts.length == 3
          ? Optional.of(
              new Row(new TypeName(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (Malformed | NumberFormatException _) {
      return Optional.empty();
    }
  }
}
