package com.ptthex.server.kernel;

import com.ptthex.shared.contract.CsvFile;
import com.ptthex.shared.contract.FileName;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes tables that any program reads and in which no spreadsheet finds anything to run. */
public final class Csv {
  private Csv() {}

  /** One line for the names of the columns, and one for each row, as RFC 4180 has it. */
  public static CsvFile file(FileName name, List<String> columns, List<List<String>> rows) {
    var text = new StringWriter();
    // All is quoted, so that who splits lines elsewhere than at commas has the same cells.
    try (var writer =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      writer.writeRecord(columns);
      rows.forEach(row -> writer.writeRecord(row.stream().map(InertText::of).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("text takes all that is written", impossible);
    }
    return new CsvFile(name, text.toString());
  }
}
