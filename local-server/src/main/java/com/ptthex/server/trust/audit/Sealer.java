package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.store.Guards;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.server.trust.audit.Sealed.Hashes;
import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Frontier;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.SigningKey;
import com.ptthex.shared.trust.audit.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts rows into the tree, in the order of their numbers and as far as they are durable, and signs
 * what it came to. Many servers on one database may all do it: one at a time, and each goes on from
 * the last checkpoint, whoever made it.
 */
public final class Sealer {
  /** How many rows one checkpoint covers at most. */
  public static final int BATCH = 1_000;

  private static final int WITNESSED_AT_ONCE = 20;

  /** A process may have two sealers on one folder: a server's, and one that seals by hand. */
  private static final ReentrantLock WITNESSING = new ReentrantLock();

  private final Store store;
  private final Ledger ledger;
  private final SigningKey key;
  private final Witness witness;
  private final Clock clock;
  private volatile long sealed;

  Sealer(Store store, Ledger ledger, SigningKey key, Witness witness, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.key = key;
    this.witness = witness;
    this.clock = clock;
  }

  /** For whoever seals without a running server, such as after loading rows in bulk. */
  public static Sealer beside(Path data, Store store, Ledger ledger, Vault vault, Clock clock) {
    var folder = new EvidenceFolder(data);
    var key = store.writing(db -> new SigningKeyStore(db, vault).ofTheSite());
    // Nothing is signed before its key is safe.
    store.sync();
    folder.show(key.shown());
    return new Sealer(store, ledger, key, folder.witness(), clock);
  }

  /** How many rows wait to be sealed. */
  long waiting() {
    return ledger.mark() - sealed;
  }

  /**
   * Seals all that is durable now, in as many checkpoints as it takes; how many rows that were.
   * What is done meanwhile waits for the next time: while much is done, each row would have its
   * own.
   */
  public synchronized long seal() {
    var now = ledger.mark();
    var count = 0L;
    while (sealed < now) {
      var batch =
          store.writing(
              db -> {
                // Whoever seals at the same time must see what the other sealed.
                Guards.lock(db, "audit.sealing");
                return batch(new CheckpointStore(db), new EvidenceStore(db), new PurgeStore(db));
              });
      sealed = batch.size();
      count += batch.rows();
    }
    tellTheWitness();
    return count;
  }

  private record Batch(long size, long rows) {}

  private Batch batch(CheckpointStore checkpoints, EvidenceStore evidence, PurgeStore purges) {
    var last = checkpoints.last();
    var tree = last.map(this::trusted).orElseGet(Frontier::new);
    var from = tree.size();
    var upTo = Math.min(ledger.mark(), from + BATCH);
    if (upTo <= from) {
      return new Batch(from, 0);
    }
    var rows = evidence.page(from, upTo);
    if (rows.size() != upTo - from) {
      throw new NotSealed("a row is missing between " + from + " and " + upTo);
    }
    var leaves = rows.stream().map(Evidence::leaf).toList();
    leaves.forEach(tree::append);
    var events = rows.stream().map(Evidence::eventsHash).toList();
    var checkpoint = key.sign(head(checkpoints, last, tree));
    checkpoints.insert(
        new Sealed(checkpoint, Hashes.of(tree.bytes()), new Hashes(leaves), new Hashes(events)));
    rows.stream().flatMap(row -> Purged.of(row).stream()).forEach(purges::insert);
    return new Batch(upTo, rows.size());
  }

  /** What somebody else wrote must not be built upon, or our signature would make it genuine. */
  private Frontier trusted(Sealed last) {
    var tree = Frontier.of(last.size(), last.frontier().joined());
    var root = last.checkpoint().head().root().bytes();
    if (!last.checkpoint().isSignedBy(key.shown()) || !Arrays.equals(tree.root(), root)) {
      throw new NotSealed("the last checkpoint is not ours");
    }
    return tree;
  }

  private TreeHead head(CheckpointStore checkpoints, Optional<Sealed> last, Frontier tree) {
    return new TreeHead(
        checkpoints.site(),
        ledger.epoch(),
        tree.size(),
        Hash.of(tree.root()),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        last.map(Sealed::checkpoint).map(Checkpoint::hash),
        key.shown().id());
  }

  /** Only once they are durable: a witness of what a power cut took back would cry wolf. */
  private void tellTheWitness() {
    WITNESSING.lock();
    try {
      var told = witness.last(store.reading(db -> new CheckpointStore(db).site()));
      var news = store.reading(db -> untold(new CheckpointStore(db), told));
      if (news.isEmpty()) {
        return;
      }
      ledger.awaitDurable();
      while (!news.isEmpty()) {
        witness.append(news);
        var newest = Optional.of(news.getLast());
        news = store.reading(db -> untold(new CheckpointStore(db), newest));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      WITNESSING.unlock();
    }
  }

  /** A new witness begins with the newest; of an older history it hears all of the new one. */
  private List<Checkpoint> untold(CheckpointStore checkpoints, Optional<Checkpoint> told) {
    var found =
        told.map(Checkpoint::head)
            .map(head -> checkpoints.since(head, ledger.epoch(), WITNESSED_AT_ONCE))
            .orElseGet(() -> checkpoints.last().stream().toList());
    return found.stream().map(Sealed::checkpoint).toList();
  }

  /** Why nothing more is sealed: what is there cannot be vouched for. */
  static final class NotSealed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSealed(String why) {
      super(why);
    }
  }
}
