package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.function.Function;

/** Rows that are found by what somebody types, asked for anew as they type. */
public final class Search<R> {
  private final RowsModel<R> rows;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile Optional<SearchText> typed = Optional.empty();

  /** One page of what fits. */
  public interface Pages<R> {
    Answer<Rows<R>> read(Optional<SearchText> typed, Optional<Cursor> after, PageSize size);
  }

  public Search(Desk desk, Function<R, Object> id, Pages<R> pages) {
    rows = new RowsModel<>(desk, id, (after, size) -> pages.read(typed, after, size));
  }

  public void type(String words) {
    typed = SearchText.typed(words);
    rows.restart();
  }

  public RowsModel<R> rows() {
    return rows;
  }
}
