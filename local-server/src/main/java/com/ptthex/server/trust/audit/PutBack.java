package com.ptthex.server.trust.audit;

import com.ptthex.server.trust.audit.Fault.Kind;

/** How data that was put back from a copy stands to what was witnessed of the site. */
public sealed interface PutBack {

  /** It was changed, or is damaged; whatever it lacks, that is not why. */
  record Faulty(Fault fault) implements PutBack {}

  /** All that was ever sealed is in it. */
  record Whole(long sealed) implements PutBack {}

  /**
   * @param lost how many rows, at least, were sealed since it was copied
   */
  record Older(long sealed, long lost) implements PutBack {}

  /** It is whole in itself, but without a witness nobody can tell what it lacks. */
  record Unwitnessed(long sealed) implements PutBack {}

  static PutBack of(Verdict verdict, long lost) {
    if (verdict.fault().isPresent()) {
      var fault = verdict.fault().get();
      return fault.kind().equals(Kind.WITNESS_MISSING.code())
          ? new Unwitnessed(verdict.sealed())
          : new Faulty(fault);
    }
    return lost > 0 ? new Older(verdict.sealed(), lost) : new Whole(verdict.sealed());
  }
}
