package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.audit.WitnessCheck.Witnessed;
import com.ptthex.shared.trust.audit.Frontier;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.InclusionProof;
import com.ptthex.shared.trust.audit.MerkleTree;
import com.ptthex.shared.trust.audit.SiteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/** The evidence of a site, for those who verify it or take a proof away; changes nothing. */
public final class EvidenceReader {
  private final Store store;
  private final EvidenceFolder folder;

  /**
   * @param data the folder that holds the site
   */
  public EvidenceReader(Store store, Path data) {
    this.store = store;
    this.folder = new EvidenceFolder(data);
  }

  /** The key that the site shows beside its data; whoever has a copy of their own trusts that. */
  public Optional<SiteKey> shownKey() throws IOException {
    return Files.exists(folder.shownKey())
        ? Optional.of(SiteKey.ofPem(Files.readString(folder.shownKey())))
        : Optional.empty();
  }

  /**
   * @param progress told, now and then, how many rows were verified
   */
  public Verdict verify(SiteKey key, LongConsumer progress) {
    return store.reading(db -> verify(db, key, progress));
  }

  Verdict verify(Handle db, SiteKey key, LongConsumer progress) {
    return checked(db, key, Witnessed.ALL_IS_THERE, progress).verdict();
  }

  /** How data that was put back from a copy stands to what was witnessed of the site. */
  public PutBack putBack(SiteKey key, LongConsumer progress) {
    return store.reading(
        db -> checked(db, key, Witnessed.THE_NEWEST_MAY_BE_MISSING, progress).putBack());
  }

  private record Checked(Verdict verdict, long lost) {
    PutBack putBack() {
      return PutBack.of(verdict, lost);
    }
  }

  private Checked checked(Handle db, SiteKey key, Witnessed expected, LongConsumer progress) {
    var checkpoints = new CheckpointStore(db);
    try (var lines = folder.witness().read(checkpoints.site())) {
      var witness = new WitnessCheck(lines, key, expected);
      var rows = new EvidenceStore(db);
      var verifier = new Verifier(rows, checkpoints, key, witness, store.isShared());
      return new Checked(verifier.verify(progress), witness.lost());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The newest history that the witness knows of; there may be none. */
  public int witnessedEpoch() throws IOException {
    var site = store.reading(db -> new CheckpointStore(db).site());
    return folder.witness().last(site).map(last -> last.head().epoch()).orElse(0);
  }

  /** A proof of this row, if it is sealed. */
  public Optional<InclusionProof> prove(long number) {
    return number < 1 ? Optional.empty() : store.reading(db -> prove(db, number));
  }

  private static Optional<InclusionProof> prove(Handle db, long number) {
    var checkpoints = new CheckpointStore(db);
    var row = new EvidenceStore(db).page(number - 1, number).stream().findFirst();
    return checkpoints.page(number - 1, 1).stream()
        .findFirst()
        .flatMap(covering -> row.map(found -> proof(checkpoints, covering, found)));
  }

  /** The rows before those of its checkpoint go in by their frontier, so nothing else is read. */
  private static InclusionProof proof(CheckpointStore checkpoints, Sealed covering, Evidence row) {
    var before =
        checkpoints
            .at(covering.after())
            .map(earlier -> Frontier.of(earlier.size(), earlier.frontier().joined()))
            .orElseGet(Frontier::new);
    var tree = new MerkleTree(before, covering.leaves().each());
    var path = tree.inclusion(row.number() - 1).stream().map(Hash::of).toList();
    return new InclusionProof(row.row(), row.events(), path, covering.checkpoint());
  }
}
