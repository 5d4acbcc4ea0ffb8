package com.ptthex.server.trust.audit;

import com.ptthex.server.trust.audit.Fault.Kind;
import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Frontier;
import com.ptthex.shared.trust.audit.SiteKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads the whole audit once, in the order of its numbers and in constant memory, and holds every
 * row, event and detail against its seal, every seal against the tree, every checkpoint against the
 * site's key and the one before, and the witness against them all. It stops at the first fault.
 */
final class Verifier {
  private static final int CHECKPOINTS_AT_ONCE = 20;

  private final CheckpointStore checkpoints;
  private final EvidenceStore store;
  private final SiteKey key;
  private final RowCheck rows;
  private final WitnessCheck witness;
  private final boolean shared;
  private final Frontier tree = new Frontier();
  private Optional<Checkpoint> before = Optional.empty();
  private long count;

  /**
   * @param shared whether other servers write to the database, each beside a witness of its own
   */
  Verifier(
      EvidenceStore store,
      CheckpointStore checkpoints,
      SiteKey key,
      WitnessCheck witness,
      boolean shared) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.key = key;
    this.rows = new RowCheck(store, checkpoints);
    this.witness = witness;
    this.shared = shared;
  }

  /**
   * @param progress told, now and then, how many rows were verified
   */
  Verdict verify(LongConsumer progress) {
    var fault = throughCheckpoints(progress).or(this::behindThem);
    var unsealed = store.unsealed(tree.size()).count() + store.unnumbered();
    return new Verdict(
        fault.isEmpty(),
        tree.size() + unsealed,
        tree.size(),
        unsealed,
        count,
        witness.abandoned(),
        fault);
  }

  private Optional<Fault> throughCheckpoints(LongConsumer progress) {
    for (var page = next(); !page.isEmpty(); page = next()) {
      for (var next : page) {
        var fault = fault(next);
        if (fault.isPresent()) {
          return fault;
        }
        before = Optional.of(next.checkpoint());
        count++;
      }
      progress.accept(tree.size());
    }
    return Optional.empty();
  }

  private List<Sealed> next() {
    return checkpoints.page(tree.size(), CHECKPOINTS_AT_ONCE);
  }

  private Optional<Fault> fault(Sealed sealed) {
    return faultOfSignature(sealed)
        .or(() -> witness.fault(sealed.checkpoint(), tree.size()))
        .or(() -> faultOfChain(sealed))
        .or(() -> rows.fault(sealed));
  }

  private Optional<Fault> faultOfSignature(Sealed sealed) {
    return sealed.checkpoint().isSignedBy(key)
        ? Optional.empty()
        : Optional.of(Kind.CHECKPOINT_FORGED.at(sealed.size()));
  }

  /** Whether it goes on where the last one ended, and stands beside what it signed. */
  private Optional<Fault> faultOfChain(Sealed sealed) {
    var head = sealed.checkpoint().head();
    var size = tree.size();
    if (!head.previous().equals(before.map(Checkpoint::hash))) {
      return Optional.of(Kind.CHECKPOINT_REMOVED.at(size + 1, Math.max(size + 1, sealed.after())));
    }
    var leaves = sealed.leaves().each();
    if (sealed.after() != size || sealed.events().each().size() != leaves.size()) {
      return Optional.of(Kind.CHECKPOINT_ALTERED.at(size + 1, sealed.size()));
    }
    leaves.forEach(tree::append);
    return Arrays.equals(tree.root(), head.root().bytes())
            && Arrays.equals(tree.bytes(), sealed.frontier().joined())
        ? Optional.empty()
        : Optional.of(Kind.CHECKPOINT_ALTERED.at(size + 1, sealed.size()));
  }

  private Optional<Fault> behindThem() {
    return witness
        .faultBehind(tree.size())
        .or(() -> rows.faultBehind(tree.size(), !shared))
        .or(rows::faultOfDetails)
        .or(this::faultOfWitness);
  }

  private Optional<Fault> faultOfWitness() {
    return !shared && count > 0 && !witness.sawAny()
        ? Optional.of(Kind.WITNESS_MISSING.at(tree.size()))
        : Optional.empty();
  }
}
