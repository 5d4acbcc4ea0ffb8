package com.ptthex.shared.trust.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows with one thing changed. */
final class Changed {
  private Changed() {}

  /** The row, with the field of this place taken from another row. */
  static SealedRow field(SealedRow row, int which, SealedRow other) {
    var fields = SealedRow.class.getRecordComponents();
    var values =
        IntStream.range(0, fields.length)
            .mapToObj(at -> value(fields[at], at == which ? other : row))
            .toArray();
    return made(fields, values);
  }

  static SealedRow code(SealedRow row, Optional<String> code) {
    return with(row, "code", code);
  }

  static SealedRow texts(SealedRow row, String trace, String caller) {
    return with(with(row, "trace", trace), "caller", caller);
  }

  private static SealedRow with(SealedRow row, String name, Object value) {
    var fields = SealedRow.class.getRecordComponents();
    var values =
        Arrays.stream(fields)
            .map(field -> field.getName().equals(name) ? value : value(field, row))
            .toArray();
    return made(fields, values);
  }

  private static Object value(RecordComponent field, SealedRow row) {
    try {
      return field.getAccessor().invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SealedRow made(RecordComponent[] fields, Object[] values) {
    try {
      var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return SealedRow.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
