package com.ptthex.console.ui.model;

import java.util.List;

/**
 * A list as somebody has arranged it.
 *
 * @param columns in the order in which they stand
 * @param order what its rows are sorted by, first by the first of these
 */
public record ListShape(List<Column> columns, List<SortedBy> order) {
  public ListShape {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }

  /**
   * One column.
   *
   * @param width in pixels at 100 %
   */
  public record Column(String id, double width, Seen seen) {}

  public enum Seen {
    SHOWN,
    PUT_AWAY
  }

  /** One column that rows are sorted by. */
  public record SortedBy(String id, Way way) {}

  public enum Way {
    UP,
    DOWN
  }
}
