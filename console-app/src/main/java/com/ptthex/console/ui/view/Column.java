package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a list, by what it holds; that settles how it is written, aligned, sorted and copied.
 *
 * @param cell what stands in it
 * @param order of the rows when sorted by it
 * @param width in pixels at 100 %
 */
public record Column<R>(
    Text header, Function<R, Cell> cell, Comparator<R> order, double width, Side side, Seen seen) {

  /** Figures stand under each other by their last digit. */
  enum Side {
    START,
    END
  }

  enum Seen {
    AT_FIRST,
    WHEN_ASKED_FOR
  }

  /** What a cell holds. */
  sealed interface Cell {
    record Words(String words) implements Cell {}

    /** Reads from left to right everywhere. */
    record Code(String code) implements Cell {}

    record Figure(long figure) implements Cell {}

    record State(Severity severity, String word) implements Cell {}

    /** What something is, as against how it stands. */
    record Kind(String word) implements Cell {}

    record When(Instant at) implements Cell {}

    record Nothing() implements Cell {}
  }

  public static <R> Column<R> words(Text header, Function<R, String> words) {
    return new Column<>(
        header,
        row -> new Cell.Words(words.apply(row)),
        Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER),
        160,
        Side.START,
        Seen.AT_FIRST);
  }

  /** Phone numbers, ids and the like. */
  public static <R> Column<R> code(Text header, Function<R, String> code) {
    return new Column<>(
        header,
        row -> new Cell.Code(code.apply(row)),
        Comparator.comparing(code),
        160,
        Side.START,
        Seen.AT_FIRST);
  }

  public static <R> Column<R> figure(Text header, ToLongFunction<R> figure) {
    return new Column<>(
        header,
        row -> new Cell.Figure(figure.applyAsLong(row)),
        Comparator.comparingLong(figure),
        96,
        Side.END,
        Seen.AT_FIRST);
  }

  /** Such as prices: sorted by what they come to, whatever is written beside the amount. */
  public static <R> Column<R> amount(
      Text header, Function<R, Optional<BigDecimal>> amount, Function<R, String> shown) {
    return amount(header, amount, shown, new Cell.Nothing());
  }

  /**
   * @param otherwise what stands in place of an amount that nobody knows
   */
  public static <R> Column<R> amount(
      Text header,
      Function<R, Optional<BigDecimal>> amount,
      Function<R, String> shown,
      String otherwise) {
    return amount(header, amount, shown, new Cell.Words(otherwise));
  }

  private static <R> Column<R> amount(
      Text header,
      Function<R, Optional<BigDecimal>> amount,
      Function<R, String> shown,
      Cell otherwise) {
    return new Column<>(
        header,
        row -> amount.apply(row).<Cell>map(_ -> new Cell.Code(shown.apply(row))).orElse(otherwise),
        Comparator.comparing(row -> amount.apply(row).orElse(BigDecimal.ZERO)),
        112,
        Side.END,
        Seen.AT_FIRST);
  }

  /** Sorted with what needs a person first. */
  public static <R> Column<R> state(
      Text header, Function<R, Severity> severity, Function<R, String> word) {
    return new Column<>(
        header,
        row -> new Cell.State(severity.apply(row), word.apply(row)),
        Comparator.comparing(severity).thenComparing(word),
        128,
        Side.START,
        Seen.AT_FIRST);
  }

  public static <R> Column<R> kind(Text header, Function<R, String> word) {
    return new Column<>(
        header,
        row -> new Cell.Kind(word.apply(row)),
        Comparator.comparing(word),
        128,
        Side.START,
        Seen.AT_FIRST);
  }

  public static <R> Column<R> when(Text header, Function<R, Optional<Instant>> at) {
    return new Column<>(
        header,
        row -> at.apply(row).<Cell>map(Cell.When::new).orElseGet(Cell.Nothing::new),
        Comparator.comparing(row -> at.apply(row).orElse(Instant.MIN)),
        152,
        Side.START,
        Seen.AT_FIRST);
  }

  public Column<R> wide(double pixels) {
    return new Column<>(header, cell, order, pixels, side, seen);
  }

  /** Only the column chooser brings it out. */
  public Column<R> hidden() {
    return new Column<>(header, cell, order, width, side, Seen.WHEN_ASKED_FOR);
  }

  /** As it stands on the screen, without the marks that keep its direction there. */
  String plain(Ui ui, R row) {
    return Isolated.undone(shown(ui, cell.apply(row)));
  }

  static String shown(Ui ui, Cell cell) {
    return switch (cell) {
      case Cell.Words(var words) -> ui.texts().isolated(words);
      case Cell.Code(var code) -> Isolated.code(code);
      case Cell.Figure(var figure) -> ui.texts().number(figure);
      case Cell.State(var _, var word) -> word;
      case Cell.Kind(var word) -> word;
      case Cell.When(var at) -> ui.moments().both(at);
      case Cell.Nothing _ -> "–";
    };
  }
}
