package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.ledger.EventReader.Page;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.live.Position;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happened last, read once for all in this server who follow it closely. Whoever is further
 * behind reads for themselves.
 */
public final class LatestEvents {
  private static final int KEPT = 2_000;

  private final Store store;
  private final Ledger ledger;

  /** Each begins where the one before ends. */
  private final Deque<Read> pages = new ArrayDeque<>();

  private int kept;

  private record Read(Position from, Page page) {}

  public LatestEvents(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** What came right after a position, as far as it is durable. */
  public Page after(Position from) {
    return isKept(from) ? together(from) : read(from);
  }

  private synchronized boolean isKept(Position from) {
    return pages.isEmpty() || from.compareTo(pages.getFirst().from()) >= 0;
  }

  /** While one reads on, the others wait for what they would read as well. */
  private synchronized Page together(Position from) {
    if (pages.isEmpty() || from.compareTo(end()) > 0) {
      beginAt(from);
    } else if (ledger.mark() > end().number()) {
      keep(end());
    }
    return new Page(
        pages.stream()
            .filter(read -> read.page().upTo().compareTo(from) > 0)
            .flatMap(read -> read.page().events().stream())
            .filter(event -> event.position().compareTo(from) > 0)
            .toList(),
        end());
  }

  private Position end() {
    return pages.getLast().page().upTo();
  }

  private void beginAt(Position from) {
    pages.clear();
    kept = 0;
    keep(from);
  }

  private void keep(Position from) {
    var page = read(from);
    pages.addLast(new Read(from, page));
    kept += page.events().size();
    while (kept > KEPT && pages.size() > 1) {
      kept -= pages.removeFirst().page().events().size();
    }
  }

  private Page read(Position from) {
    var mark = ledger.mark();
    return store.reading(db -> new EventReader(db).after(from, mark));
  }
}
