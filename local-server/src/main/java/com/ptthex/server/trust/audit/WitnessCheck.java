package com.ptthex.server.trust.audit;

import com.ptthex.server.trust.audit.Fault.Kind;
import com.ptthex.server.trust.audit.WitnessLines.Line;
import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.SiteKey;
import com.ptthex.shared.trust.audit.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Holds the witness against the checkpoints of the database, in step with them. Whatever the
 * witness saw must be there, but for what a restore gave up: that belongs to an older epoch.
 */
final class WitnessCheck {
  private final WitnessLines lines;
  private final SiteKey key;
  private final Witnessed expected;
  private Optional<Line> line;
  private Optional<Checkpoint> before = Optional.empty();
  private boolean sawAny;
  private long abandoned;
  private long lost;

  /** What may be missing of what the witness saw. */
  enum Witnessed {
    ALL_IS_THERE,
    /** The database is a copy, which may be older than the witness beside it. */
    THE_NEWEST_MAY_BE_MISSING
  }

  WitnessCheck(WitnessLines lines, SiteKey key, Witnessed expected) {
    this.lines = lines;
    this.key = key;
    this.expected = expected;
    this.line = read();
  }

  private Optional<Line> read() {
    try {
      return lines.next();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the witness has against this checkpoint coming next after those before. */
  Optional<Fault> fault(Checkpoint next, long sizeBefore) {
    while (line.isPresent()) {
      var said = line.get().said();
      if (said.isEmpty() || isOutOfLine(said.get())) {
        return Optional.of(Kind.WITNESS_ALTERED.at(sizeBefore + 1));
      }
      var head = said.get().head();
      if (isAhead(head, next.head())) {
        return Optional.empty();
      }
      if (head.epoch() < next.head().epoch()) {
        if (!said.get().isSignedBy(key)) {
          return Optional.of(Kind.WITNESS_ALTERED.at(head.size()));
        }
        abandoned = Math.max(abandoned, head.size() - sizeBefore);
      } else if (!said.get().equals(next)) {
        return Optional.of(disagreement(said.get(), next, sizeBefore));
      }
      step(said.get());
    }
    return Optional.empty();
  }

  /** Each line names the one before, as the checkpoints do. */
  private boolean isOutOfLine(Checkpoint said) {
    return before
        .filter(last -> last.head().epoch() == said.head().epoch())
        .filter(last -> !said.head().previous().equals(Optional.of(last.hash())))
        .isPresent();
  }

  private static boolean isAhead(TreeHead said, TreeHead next) {
    return said.epoch() > next.epoch()
        || (said.epoch() == next.epoch() && said.size() > next.size());
  }

  private Fault disagreement(Checkpoint said, Checkpoint next, long sizeBefore) {
    if (!said.isSignedBy(key)) {
      return Kind.WITNESS_ALTERED.at(said.head().size());
    }
    return next.isSignedBy(key) && said.head().size() != next.head().size()
        ? Kind.CHECKPOINT_REMOVED.at(sizeBefore + 1, said.head().size())
        : Kind.CHECKPOINT_FORGED.at(next.head().size());
  }

  private void step(Checkpoint said) {
    before = Optional.of(said);
    sawAny = true;
    line = read();
  }

  /** What the witness still has to say when the database has nothing more. */
  Optional<Fault> faultBehind(long sealed) {
    var last = Optional.<Checkpoint>empty();
    while (line.isPresent()) {
      var said = line.get().said();
      if (said.isEmpty() || isOutOfLine(said.get())) {
        return Optional.of(Kind.WITNESS_ALTERED.at(sealed + 1));
      }
      last = said;
      step(said.get());
    }
    return last.flatMap(said -> missing(said, sealed));
  }

  private Optional<Fault> missing(Checkpoint said, long sealed) {
    var size = said.head().size();
    if (!said.isSignedBy(key)) {
      return Optional.of(Kind.WITNESS_ALTERED.at(size));
    }
    // A later history may have fewer rows; that it was there at all is a loss then.
    lost = Math.max(1, size - sealed);
    return expected == Witnessed.ALL_IS_THERE
        ? Optional.of(Kind.TRUNCATED.at(sealed + 1, size))
        : Optional.empty();
  }

  /** How many rows at least, sealed once, the database does not have. */
  long lost() {
    return lost;
  }

  boolean sawAny() {
    return sawAny;
  }

  long abandoned() {
    return abandoned;
  }
}
