package com.ptthex.server.kernel.store;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.value.VersionedValue;

/**
 * Takes back what a killed process left of deeds that it had not committed, and of which H2's last
 * picture has a row but no note of whose it is. H2 takes it back only when somebody comes to write
 * the same row; until then whoever happens to bear the number of that deed's transaction sees the
 * row as its own, and nobody else does.
 */
final class H2Orphans {
  /** No deed lasts as long, so what was written earlier was settled when the picture was taken. */
  private static final long LONGEST_DEED_MILLIS = 120_000;

  private static final H2Method ID = H2Method.of(MVStore.class, "getMapId", String.class);
  private static final H2Method OPEN = H2Method.of(TransactionStore.class, "openMap", int.class);
  private static final H2Method COMMITTED =
      H2Method.of("org.h2.mvstore.tx.VersionedValueCommitted", "getInstance", Object.class);

  private final MVStore store;
  private final TransactionStore transactions;
  private final Set<Integer> settled;

  /**
   * @param killedAt when the last picture was taken, in H2's time
   */
  H2Orphans(org.h2.mvstore.db.Store engine, long killedAt) {
    this.store = engine.getMvStore();
    this.transactions = engine.getTransactionStore();
    this.settled =
        TornChunks.chunks(store).stream()
            .filter(chunk -> chunk.time < killedAt - LONGEST_DEED_MILLIS)
            .map(chunk -> chunk.id)
            .collect(toSet());
  }

  /** Whether there were any. */
  boolean takeBack() {
    return new H2Pictures(store).alone(this::takeBackInAll);
  }

  private boolean takeBackInAll() {
    var found = false;
    for (var name : store.getMapNames()) {
      if (name.startsWith("table.") || name.startsWith("index.")) {
        found |= takeBackIn(map(name));
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked") // as H2 declares it
  private MVMap<Object, VersionedValue<?>> map(String name) {
    var map = OPEN.on(transactions, Objects.requireNonNull(ID.on(store, name)));
    return (MVMap<Object, VersionedValue<?>>) Objects.requireNonNull(map);
  }

  private boolean takeBackIn(MVMap<Object, VersionedValue<?>> map) {
    var orphans = new ArrayList<Orphan>();
    find(map.getRootPage(), orphans);
    orphans.forEach(orphan -> orphan.takeBack(map));
    return !orphans.isEmpty();
  }

  /** The keys of indexes are rows, which have no hash. */
  private record Orphan(Object key, VersionedValue<?> value) {
    void takeBack(MVMap<Object, VersionedValue<?>> map) {
      var committed = value.getCommittedValue();
      if (committed == null) {
        map.remove(key);
      } else {
        map.put(key, (VersionedValue<?>) Objects.requireNonNull(COMMITTED.on(null, committed)));
      }
    }
  }

  private void find(Page<Object, VersionedValue<?>> page, List<Orphan> orphans) {
    if (page.isLeaf()) {
      for (var row = 0; row < page.getKeyCount(); row++) {
        var value = page.getValue(row);
        if (value.getOperationId() != VersionedValue.NO_OPERATION_ID) {
          orphans.add(new Orphan(page.getKey(row), value));
        }
      }
      return;
    }
    for (var child = 0; child < page.getRawChildPageCount(); child++) {
      // What is below a page is never younger than the page.
      if (!settled.contains(DataUtils.getPageChunkId(page.getChildPagePos(child)))) {
        find(page.getChildPage(child), orphans);
      }
    }
  }
}
