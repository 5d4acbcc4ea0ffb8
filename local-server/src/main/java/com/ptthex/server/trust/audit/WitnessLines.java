package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.TreeHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The lines of a witness, one at a time. */
final class WitnessLines implements AutoCloseable {
  static final String SPACE = " ";
  static final String NONE = "-";
  private static final int PARTS = 7;

  private final BufferedReader reader;
  private final UUID site;

  WitnessLines(Path file, UUID site) throws IOException {
    this.site = site;
    this.reader =
        Files.exists(file)
            ? Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)
            : new BufferedReader(Reader.nullReader());
  }

  /** One of its lines; one that cannot be read says nothing. */
  record Line(Optional<Checkpoint> said) {}

  /** The next one. What has no end yet was cut short while it was written, and is none. */
  Optional<Line> next() throws IOException {
    var line = new StringBuilder();
    for (var c = reader.read(); c >= 0; c = reader.read()) {
      if (c == '\n') {
        return Optional.of(new Line(said(site, line.toString())));
      }
      line.append((char) c);
    }
    return Optional.empty();
  }

  static Optional<Checkpoint> said(UUID site, String line) {
    var parts = line.split(SPACE, -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      var head =
          new TreeHead(
              site,
              Integer.parseInt(parts[0]),
              Long.parseLong(parts[1]),
              new Hash(parts[2]),
              Instant.parse(parts[3]),
              Optional.of(parts[4]).filter(text -> !text.equals(NONE)).map(Hash::new),
              new Hash(parts[5]));
      return Optional.of(new Checkpoint(head, parts[6]));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
