package com.ptthex.server.trust.audit;

import com.ptthex.shared.trust.audit.Leaf;
import java.util.List;
import java.util.Optional;

/**
 * Rows by their numbers, asked for in ascending order and read a page at a time. What a row comes
 * to in the tree is worked out as soon as its page is there, on all processors.
 */
final class Rows {
  private static final int PAGE = 5_000;

  private final EvidenceStore store;
  private List<Row> page = List.of();
  private long upTo;
  private int next;

  Rows(EvidenceStore store) {
    this.store = store;
  }

  /** A row with what it comes to. */
  record Row(Evidence evidence, Sealed.Hashes sum, Evidence.Detail detail) {
    static Row of(Evidence evidence) {
      var events = evidence.eventsHash();
      var leaf = Leaf.hash(evidence.row(), events);
      return new Row(evidence, new Sealed.Hashes(List.of(leaf, events)), evidence.detailIs());
    }

    byte[] leaf() {
      return sum.each().getFirst();
    }

    byte[] events() {
      return sum.each().getLast();
    }
  }

  /** Numbers must not go down. */
  Optional<Row> at(long number) {
    if (number > upTo) {
      upTo = number - 1 + PAGE;
      page = store.page(number - 1, upTo).parallelStream().map(Row::of).toList();
      next = 0;
    }
    while (next < page.size() && page.get(next).evidence().number() < number) {
      next++;
    }
    return next < page.size() && page.get(next).evidence().number() == number
        ? Optional.of(page.get(next))
        : Optional.empty();
  }
}
