package com.ptthex.bench.large;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Says of a large site what it is and how long it took, beside its data. A site without one was not
 * finished.
 *
 * @param schema of the migrations that its tables were made by
 * @param tables how many rows each has
 */
public record Stamp(int rows, String schema, Map<String, Long> tables, Took took, long bytes) {
  private static final String FILE = "stamp.json";

  /** In seconds. */
  public record Took(double load, double seal, double compact) {
    public double all() {
      return load + seal + compact;
    }
  }

  public Stamp {
    tables = Map.copyOf(tables);
  }

  static Optional<Stamp> in(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Wire.file(Files.readAllBytes(file), Stamp.class));
    } catch (Malformed _) {
      // Of another version of the bench: as good as none.
      return Optional.empty();
    }
  }

  void writeIn(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), Wire.write(this));
  }

  boolean isOf(Scale scale, String schemaNow) {
    return rows == scale.rows() && schema.equals(schemaNow);
  }

  public long allRows() {
    return tables.values().stream().mapToLong(Long::longValue).sum();
  }
}
