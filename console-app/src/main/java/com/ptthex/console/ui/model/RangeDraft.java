package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.Malformed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The first and the last day that somebody types or picks. */
public final class RangeDraft {
  private final Draft draft = new Draft();
  private final Function<LocalDate, String> written;
  private final Draft.Entry<Optional<LocalDate>> first;
  private final Draft.Entry<Optional<LocalDate>> last;
  private Draft.Entry<Optional<LocalDate>> next;

  /**
   * @param read what a person typed; nothing when it is no date
   * @param written a date as a person would type it
   */
  public RangeDraft(
      Function<String, Optional<LocalDate>> read, Function<LocalDate, String> written) {
    this.written = written;
    Function<String, LocalDate> reading =
        typed -> read.apply(typed).orElseThrow(() -> new Malformed("not-a-date", Map.of()));
    first = draft.optional("first", reading);
    last = draft.optional("last", reading);
    // What is wrong with the last day may have been wrong with the first.
    first.text().subscribe(_ -> last.reconsider());
    next = first;
  }

  public Draft draft() {
    return draft;
  }

  public Draft.Entry<Optional<LocalDate>> first() {
    return first;
  }

  public Draft.Entry<Optional<LocalDate>> last() {
    return last;
  }

  public void begin(Optional<DateRange> now) {
    draft.clear();
    next = first;
    now.ifPresent(
        range -> {
          if (range instanceof DateRange.Between(var from, var to)) {
            from.ifPresent(day -> first.text().set(written.apply(day)));
            to.ifPresent(day -> last.text().set(written.apply(day)));
          }
        });
  }

  /** Which of them a picked day is for. */
  public void turnTo(Draft.Entry<Optional<LocalDate>> entry) {
    next = entry;
  }

  /** The first, then the last, and then the first again. */
  public void pick(LocalDate day) {
    next.text().set(written.apply(day));
    next = next.equals(first) ? last : first;
  }

  /** Where both are days: what is picked from shows them. */
  public boolean holds(LocalDate day) {
    return known(first).filter(day::isBefore).isEmpty()
        && known(last).filter(day::isAfter).isEmpty()
        && (known(first).isPresent() || known(last).isPresent());
  }

  /** The day that was typed or picked, if it is one. */
  public static Optional<LocalDate> known(Draft.Entry<Optional<LocalDate>> entry) {
    try {
      return entry.value();
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** The days, or nothing, and then the fields say what is wrong with them. */
  public Optional<DateRange> days() {
    first.leave();
    last.leave();
    try {
      var from = first.value();
      var to = last.value();
      if (from.isEmpty() && to.isEmpty()) {
        return blame("first", "required");
      }
      if (to.filter(end -> from.filter(end::isBefore).isPresent()).isPresent()) {
        return blame("last", "ends-before-it-begins");
      }
      return Optional.of(new DateRange.Between(from, to));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private Optional<DateRange> blame(String field, String code) {
    draft.hear(Problem.of(new Refusal.Invalid(field, code, Map.of()), ""));
    return Optional.empty();
  }
}
