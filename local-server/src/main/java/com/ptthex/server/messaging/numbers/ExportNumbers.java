package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Csv;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.FileName;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberExportApi.Export;
import com.ptthex.shared.messaging.numbers.NumbersApi.Holder;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole list as a table for reports: its columns and codes are those of the API. */
final class ExportNumbers {
  /** Of so many at once the rest of a row is asked for. */
  private static final int AT_ONCE = 500;

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "label",
          "numberClass",
          "status",
          "sitter",
          "sitterId",
          "quarantinedUntil",
          "health",
          "lastUsedAt",
          "messages7d",
          "liveThreads",
          "unit",
          "addedAt",
          "id",
          "setAside",
          "setAsideUntil");

  private ExportNumbers() {}

  static CsvFile run(Work work, Conversations conversations, Export wish) {
    var numbers = new FindNumbers(conversations).all(work, wish.find());
    var inventory = new Inventory(work, conversations);
    var cells = new ArrayList<List<String>>(numbers.size());
    for (var from = 0; from < numbers.size(); from += AT_ONCE) {
      var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
      inventory.rows(some).forEach(row -> cells.add(cells(row)));
    }
    var today = LocalDate.ofInstant(work.now(), inventory.rules().zone());
    return Csv.file(new FileName("numbers-" + today + ".csv"), COLUMNS, cells);
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.number().value(),
        row.label().map(Label::value).orElse(""),
        Names.camel(row.numberClass()),
        Names.camel(row.status()),
        row.sitter().map(Holder::name).map(Label::value).orElse(""),
        row.sitter().map(holder -> holder.id().value().toString()).orElse(""),
        time(row.quarantinedUntil()),
        Names.camel(row.health()),
        time(row.lastUsedAt()),
        Integer.toString(row.messages7d()),
        Integer.toString(row.liveThreads()),
        row.unit().value().toString(),
        time(Optional.of(row.addedAt())),
        row.id().value().toString(),
        Boolean.toString(row.aside().isPresent()),
        time(row.aside().flatMap(Aside::until)));
  }

  private static String time(Optional<Instant> at) {
    return at.map(then -> then.truncatedTo(ChronoUnit.MICROS).toString()).orElse("");
  }
}
