package com.ptthex.server.trust.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The first thing that is wrong with an audit.
 *
 * @param kind as a code
 * @param numbers the rows it concerns; from the one to the other where it is a stretch
 */
public record Fault(String kind, List<Long> numbers) {
  public Fault {
    numbers = List.copyOf(numbers);
  }

  /** What may be wrong. */
  public enum Kind {
    /** A row is not as it was sealed. */
    ALTERED("Row %s is not as it was sealed."),
    EVENTS_ALTERED("The events of row %s are not as they were sealed; the row itself is."),
    DETAIL_ALTERED("The detail of row %s is not the one that was recorded; the row itself is."),
    DETAIL_MISSING("The detail of row %s is missing, and no purge accounts for it."),
    REMOVED("Row %s was removed."),
    /** Rows that were never given out, or slipped in between. */
    ADDED("Row %s was added; no deed made it."),
    REORDERED("Rows %s changed places."),
    /** The end is gone, with its checkpoints or without. */
    TRUNCATED("The end of the audit was cut off: rows %s were sealed once."),
    CHECKPOINT_FORGED("The checkpoint over the rows up to %s was not signed by this site."),
    CHECKPOINT_REMOVED("Checkpoints over the rows %s were taken out."),
    /** What stands beside the signed part of a checkpoint. */
    CHECKPOINT_ALTERED("What is kept with the checkpoint over rows %s is not what was signed."),
    WITNESS_ALTERED("The file journal/checkpoints is not as it was written, near row %s."),
    WITNESS_MISSING("The file journal/checkpoints is missing; it was written up to row %s.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fault at(long... numbers) {
      return new Fault(code(), Arrays.stream(numbers).boxed().toList());
    }
  }

  /** For a person at a terminal. */
  public String sentence() {
    var named = numbers.stream().map(String::valueOf).toList();
    var kindOf = Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    return kindOf.sentence.formatted(String.join(" and ", named));
  }
}
