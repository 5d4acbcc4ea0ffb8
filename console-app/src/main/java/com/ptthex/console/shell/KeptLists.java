package com.ptthex.console.shell;

import com.ptthex.console.ui.model.ListShape;
import com.ptthex.console.ui.model.ListShape.Column;
import com.ptthex.console.ui.model.ListShape.Seen;
import com.ptthex.console.ui.model.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Lists as they were arranged, among the lines of the habits. What they were sorted by is not kept:
 * to sort a list it must be read to its end, which nobody asks for by starting the console.
 */
final class KeptLists {
  private static final String BEGIN = "list.";
  private static final String END = ".columns";
  private static final String SHARE = ".share";
  private static final double LEAST_WIDTH = 16;
  private static final double MOST_WIDTH = 4000;

  private KeptLists() {}

  static Map<String, ListShape> read(Properties kept) {
    var lists = new HashMap<String, ListShape>();
    written(kept, END)
        .forEach(
            (name, line) -> {
              var columns = columns(line);
              if (!columns.isEmpty()) {
                lists.put(name, new ListShape(columns, List.of()));
              }
            });
    return Map.copyOf(lists);
  }

  /** How much of the width they have beside their details; what makes no sense is as usual. */
  static Map<String, Share> readShares(Properties kept) {
    var shares = new HashMap<String, Share>();
    written(kept, SHARE)
        .forEach(
            (name, line) ->
                figure(line).flatMap(Share::of).ifPresent(share -> shares.put(name, share)));
    return Map.copyOf(shares);
  }

  /** The lines of this kind, by the names of the lists. */
  private static Map<String, String> written(Properties kept, String end) {
    return kept.stringPropertyNames().stream()
        .filter(key -> key.startsWith(BEGIN) && key.endsWith(end))
        .filter(key -> key.length() > (BEGIN + end).length())
        .collect(
            Collectors.toMap(
                key -> key.substring(BEGIN.length(), key.length() - end.length()),
                kept::getProperty));
  }

  /** Nothing when one of them makes no sense, or none is to be seen. */
  private static List<Column> columns(String line) {
    var columns = Arrays.stream(line.split(",", -1)).map(KeptLists::column).toList();
    var all = columns.stream().flatMap(Optional::stream).toList();
    var canBeSeen = all.stream().anyMatch(column -> column.seen() == Seen.SHOWN);
    return all.size() == columns.size() && canBeSeen ? all : List.of();
  }

  private static Optional<Column> column(String written) {
    var parts = written.split(":", -1);
    if (parts.length != 3 || parts[0].isBlank()) {
      return Optional.empty();
    }
    return width(parts[1])
        .flatMap(
            width ->
                Arrays.stream(Seen.values())
                    .filter(seen -> seen.name().equals(parts[2]))
                    .findFirst()
                    .map(seen -> new Column(parts[0], width, seen)));
  }

  private static Optional<Double> width(String written) {
    return figure(written).filter(width -> width >= LEAST_WIDTH && width <= MOST_WIDTH);
  }

  private static Optional<Double> figure(String written) {
    try {
      return Optional.of(Double.valueOf(written));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  static void put(Properties kept, Map<String, ListShape> lists) {
    lists.forEach(
        (name, shape) ->
            kept.setProperty(
                BEGIN + name + END,
                shape.columns().stream().map(KeptLists::written).collect(Collectors.joining(","))));
  }

  static void putShares(Properties kept, Map<String, Share> shares) {
    shares.forEach(
        (name, share) ->
            kept.setProperty(BEGIN + name + SHARE, Double.toString(share.ofTheList())));
  }

  private static String written(Column column) {
    return column.id() + ":" + column.width() + ":" + column.seen();
  }
}
