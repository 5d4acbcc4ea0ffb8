package com.ptthex.server.trust.audit;

import com.ptthex.server.trust.audit.Fault.Kind;
import com.ptthex.server.trust.audit.Rows.Row;
import com.ptthex.shared.trust.audit.Leaf;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds rows against what was sealed of them, and tells what became of one that differs. */
final class RowCheck {
  private static final int CHECKPOINTS_AT_ONCE = 20;

  private final EvidenceStore store;
  private final CheckpointStore checkpoints;
  private final Rows rows;
  private long lastWithoutDetail;
  private long purgedUpTo;

  RowCheck(EvidenceStore store, CheckpointStore checkpoints) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.rows = new Rows(store);
  }

  /** What is wrong with the rows of this checkpoint. */
  Optional<Fault> fault(Sealed sealed) {
    for (var at = 0; at < sealed.leaves().each().size(); at++) {
      var number = sealed.after() + 1 + at;
      var leaf = sealed.leaves().each().get(at);
      var events = sealed.events().each().get(at);
      var row = rows.at(number);
      if (row.isEmpty()) {
        return Optional.of(missing(number, sealed.size()));
      }
      var fault = fault(row.get(), leaf, events);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> fault(Row row, byte[] leaf, byte[] events) {
    var number = row.evidence().number();
    if (!Arrays.equals(row.leaf(), leaf)) {
      return Optional.of(changed(row.evidence(), leaf, events));
    }
    if (!Arrays.equals(row.events(), events)) {
      return Optional.of(Kind.CHECKPOINT_ALTERED.at(number));
    }
    Purged.of(row.evidence()).ifPresent(purge -> purgedUpTo = Math.max(purgedUpTo, purge.upTo()));
    return switch (row.detail()) {
      case AS_IT_WAS -> Optional.empty();
      case ALTERED -> Optional.of(Kind.DETAIL_ALTERED.at(number));
      case GONE -> {
        lastWithoutDetail = number;
        yield Optional.empty();
      }
    };
  }

  /** Details may be missing as far as a purge says so; it stands behind the rows it purged. */
  Optional<Fault> faultOfDetails() {
    if (lastWithoutDetail <= purgedUpTo) {
      return Optional.empty();
    }
    var again = new Rows(store);
    var number = purgedUpTo + 1;
    while (again.at(number).filter(row -> row.detail() == Evidence.Detail.GONE).isEmpty()) {
      number++;
    }
    return Optional.of(Kind.DETAIL_MISSING.at(number));
  }

  private Fault missing(long number, long sealedUpTo) {
    var left = store.unsealed(number);
    return left.count() == 0 ? Kind.TRUNCATED.at(number, sealedUpTo) : Kind.REMOVED.at(number);
  }

  private Fault changed(Evidence found, byte[] leaf, byte[] events) {
    var number = found.number();
    if (Arrays.equals(Leaf.hash(found.row(), events), leaf)) {
      return Kind.EVENTS_ALTERED.at(number);
    }
    var next = one(number + 1);
    if (next.filter(row -> row.isAs(number, leaf)).isPresent()) {
      return Kind.ADDED.at(number);
    }
    var home = placeOf(found);
    if (home.isEmpty()) {
      return Kind.ALTERED.at(number);
    }
    var moved = home.get();
    return moved == number + 1 && followsSuit(next, number + 2)
        ? Kind.REMOVED.at(number)
        : Kind.REORDERED.at(Math.min(number, moved), Math.max(number, moved));
  }

  private Optional<Evidence> one(long number) {
    return store.page(number - 1, number).stream().findFirst();
  }

  /** Whether what stands next was moved up as well, or nothing stands there any more. */
  private boolean followsSuit(Optional<Evidence> next, long home) {
    return next.isEmpty() || leafOf(home).filter(leaf -> next.get().isAs(home, leaf)).isPresent();
  }

  private Optional<byte[]> leafOf(long number) {
    return checkpoints.page(number - 1, 1).stream()
        .findFirst()
        .map(found -> found.leaves().each().get((int) (number - 1 - found.after())));
  }

  /** Under which number this row was sealed. */
  private Optional<Long> placeOf(Evidence row) {
    var events = row.eventsHash();
    var after = 0L;
    for (var page = next(after); !page.isEmpty(); page = next(after)) {
      for (var next : page) {
        var leaves = next.leaves().each();
        for (var at = 0; at < leaves.size(); at++) {
          var number = next.after() + 1 + at;
          if (Arrays.equals(Leaf.hash(row.row().as(number), events), leaves.get(at))) {
            return Optional.of(number);
          }
        }
        after = next.size();
      }
    }
    return Optional.empty();
  }

  private List<Sealed> next(long after) {
    return checkpoints.page(after, CHECKPOINTS_AT_ONCE);
  }

  /** What is wrong with the rows that no checkpoint covers yet, as far as that can be told. */
  Optional<Fault> faultBehind(long sealed, boolean numberedAtCommit) {
    if (store.belowTheFirst() > 0 || (numberedAtCommit && store.unnumbered() > 0)) {
      return Optional.of(Kind.ADDED.at());
    }
    var behind = store.unsealed(sealed);
    return behind.last().filter(last -> last - sealed != behind.count()).isPresent()
        ? Optional.of(Kind.REMOVED.at(firstGap(sealed)))
        : Optional.empty();
  }

  private long firstGap(long sealed) {
    var again = new Rows(store);
    var number = sealed + 1;
    while (again.at(number).isPresent()) {
      number++;
    }
    return number;
  }
}
