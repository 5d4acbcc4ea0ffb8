package com.ptthex.shared.trust.audit;

import static com.ptthex.shared.trust.audit.InclusionProof.Fault.CHECKPOINT_FORGED;
import static com.ptthex.shared.trust.audit.InclusionProof.Fault.ROW_NOT_SEALED;
import static com.ptthex.shared.trust.audit.InclusionProof.Fault.SIGNED_BY_ANOTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is proved with the site's public key alone, and nothing that was not sealed is. */
final class InclusionProofTest {
  private static final SigningKey KEY = SigningKey.made();
  private static final int SIZE = 37;
  private static final List<SealedEvent> EVENTS =
      List.of(new Samples(4).of(SealedEvent.class), new Samples(5).of(SealedEvent.class));
  private static final List<SealedRow> ROWS =
      LongStream.rangeClosed(1, SIZE)
          .mapToObj(number -> new Samples(number).of(SealedRow.class).as(number))
          .toList();

  private static InclusionProof proof(int index) {
    var hashes = ROWS.stream().map(row -> Leaf.hash(row, Leaf.events(EVENTS))).toList();
    var tree = new MerkleTree(new Frontier(), hashes);
    var path = tree.inclusion(index).stream().map(Hash::of).toList();
    return new InclusionProof(ROWS.get(index), EVENTS, path, KEY.sign(head(tree)));
  }

  private static TreeHead head(MerkleTree tree) {
    var at = Instant.parse("2026-03-01T08:00:00.000001Z");
    var site = new UUID(1, 2);
    return new TreeHead(
        site, 1, tree.size(), Hash.of(tree.root()), at, Optional.empty(), KEY.shown().id());
  }

  @Property(tries = 50)
  void itsFileProvesItsRowWithThePublicKeyAlone(@ForAll @IntRange(max = SIZE - 1) int index) {
    var key = SiteKey.ofPem(KEY.shown().pem());
    var read = InclusionProof.ofJson(proof(index).json());
    assertThat(read.row()).isEqualTo(ROWS.get(index));
    assertThat(read.fault(key)).isEmpty();
  }

  @Property(tries = 200)
  void aRowWithAnyFieldChangedIsNotProved(
      @ForAll @IntRange(max = SIZE - 1) int index, @ForAll @IntRange(max = 15) int field) {
    var proof = proof(index);
    var other = Changed.field(proof.row(), field, ROWS.get((index + 1) % SIZE));
    var forged = new InclusionProof(other, proof.events(), proof.path(), proof.checkpoint());
    assertThat(forged.fault(KEY.shown()))
        .isEqualTo(other.equals(proof.row()) ? Optional.empty() : Optional.of(ROW_NOT_SEALED));
  }

  @Test
  void neitherAreOtherEventsNorAnotherCheckpointNorAnotherKey() {
    var proof = proof(7);
    var key = KEY.shown();
    var fewer = new InclusionProof(proof.row(), List.of(), proof.path(), proof.checkpoint());
    assertThat(fewer.fault(key)).contains(ROW_NOT_SEALED);
    assertThat(proof.fault(SigningKey.made().shown())).contains(SIGNED_BY_ANOTHER_KEY);

    var head = proof.checkpoint().head();
    var later =
        new TreeHead(
            head.site(), 2, head.size(), head.root(), head.at(), head.previous(), head.key());
    var forged = new Checkpoint(later, proof.checkpoint().signature());
    assertThat(new InclusionProof(proof.row(), EVENTS, proof.path(), forged).fault(key))
        .contains(CHECKPOINT_FORGED);
    for (var signature : List.of("", "AAAA", "no base64!", "MEUCIQ==")) {
      var unsigned = new Checkpoint(head, signature);
      assertThat(new InclusionProof(proof.row(), EVENTS, proof.path(), unsigned).fault(key))
          .contains(CHECKPOINT_FORGED);
    }
  }

  @Test
  void aKeyKeptAndTakenOutAgainSignsAlike() {
    var again = SigningKey.of(KEY.kept());
    var tree = new MerkleTree(new Frontier(), List.of(Merkle.leaf(new byte[0])));
    assertThat(again.shown().id()).isEqualTo(KEY.shown().id());
    assertThat(again.sign(head(tree)).isSignedBy(KEY.shown())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"row\":1}", "{\"path\":[\"x\"]}", "\u0000"})
  void whatIsNoProofIsRefusedAsSuch(String file) {
    assertThatThrownBy(() -> InclusionProof.ofJson(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
      })
  void whatIsNoKeyIsRefusedAsSuch(String pem) {
    assertThatThrownBy(() -> SiteKey.ofPem(pem)).isInstanceOf(Malformed.class);
  }
}
