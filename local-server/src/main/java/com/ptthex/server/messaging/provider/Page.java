package com.ptthex.server.messaging.provider;

import java.util.List;
import java.util.Optional;

/**
 * A part of a long list.
 *
 * @param next nothing at its end
 */
public record Page<T>(List<T> rows, Optional<PageMark> next) {
  public Page {
    rows = List.copyOf(rows);
  }
}
