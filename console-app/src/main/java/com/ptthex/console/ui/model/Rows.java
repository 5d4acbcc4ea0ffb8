package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a list as far as they were read.
 *
 * @param next where more of them begin, when there are more
 */
public record Rows<R>(List<R> rows, Optional<Cursor> next) {
  public Rows {
    rows = List.copyOf(rows);
  }

  /** All of them: nothing to page. */
  public static <R> Rows<R> all(List<R> rows) {
    return new Rows<>(rows, Optional.empty());
  }
}
