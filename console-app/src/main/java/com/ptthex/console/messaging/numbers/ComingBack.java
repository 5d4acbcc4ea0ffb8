package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.time.Clock;

/** Numbers that were set aside until now: of their coming back there is no news. */
record ComingBack(RowsModel<Row> rows, Clock clock) {

  /** Reads the list again if one of those that were read is back by now. */
  void look() {
    var now = clock.instant();
    var isBack =
        rows.lastRead().stream()
            .flatMap(read -> read.rows().stream())
            .flatMap(row -> row.aside().stream())
            .anyMatch(aside -> !aside.holds(now));
    if (isBack) {
      rows.reload();
    }
  }
}
