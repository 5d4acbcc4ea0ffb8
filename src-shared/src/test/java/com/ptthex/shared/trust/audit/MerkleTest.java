package com.ptthex.shared.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree against the definition of RFC 6962, written out here a second time. */
final class MerkleTest {
  /** Inputs and roots of the reference tests of the Certificate Transparency project. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final int MOST = 260;

  /** MTH of section 2.1. */
  private static byte[] defined(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Merkle.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    var k = 1;
    while (k * 2 < leaves.size()) {
      k *= 2;
    }
    return Merkle.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
  }

  private static List<byte[]> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> Merkle.leaf(new byte[] {(byte) at, (byte) (at >> 8)}))
        .toList();
  }

  private static Frontier frontier(List<byte[]> leaves) {
    var frontier = new Frontier();
    leaves.forEach(frontier::append);
    return frontier;
  }

  /** The tree of so many leaves, of which the first are known by their frontier. */
  private static MerkleTree tree(int known, int size) {
    var all = leaves(size);
    return new MerkleTree(frontier(all.subList(0, known)), all.subList(known, size));
  }

  @Test
  void itsRootsAreThoseOfTheReferenceTests() {
    var frontier = new Frontier();
    var found = new ArrayList<String>();
    found.add(HexFormat.of().formatHex(frontier.root()));
    for (var input : INPUTS) {
      frontier.append(Merkle.leaf(HexFormat.of().parseHex(input)));
      found.add(HexFormat.of().formatHex(frontier.root()));
    }
    assertThat(found).isEqualTo(ROOTS);
  }

  @Property
  void aFrontierHasTheDefinedRootAtEverySizeAndOutlivesItsStorage(
      @ForAll @IntRange(max = MOST) int size) {
    var leaves = leaves(size);
    var frontier = frontier(leaves);
    assertThat(frontier.root()).isEqualTo(defined(leaves));
    assertThat(Frontier.of(size, frontier.bytes()).root()).isEqualTo(frontier.root());
    assertThatThrownBy(() -> Frontier.of(2L * size + 1, frontier.bytes()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyLeafBehindTheFrontierIsProved(
      @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll int a, @ForAll int b) {
    var known = Math.floorMod(a, size);
    var index = known + Math.floorMod(b, size - known);
    var tree = tree(known, size);
    var leaf = leaves(size).get(index);
    var path = tree.inclusion(index);
    assertThat(tree.root()).isEqualTo(defined(leaves(size)));
    assertThat(MerkleProof.includes(leaf, index, size, path, tree.root())).isTrue();
  }

  @Property
  void nothingElseIsProvedByThatPath(
      @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll int a, @ForAll int b) {
    var tree = tree(0, size);
    var index = Math.floorMod(a, size);
    var other = Math.floorMod(b, size);
    var path = tree.inclusion(index);
    var leaf = leaves(size).get(index);
    if (other != index) {
      assertThat(MerkleProof.includes(leaf, other, size, path, tree.root())).isFalse();
      assertThat(MerkleProof.includes(leaves(size).get(other), index, size, path, tree.root()))
          .isFalse();
    }
    assertThat(MerkleProof.includes(leaf, index, size, path, Merkle.empty())).isFalse();
    assertThat(MerkleProof.includes(leaf, index, size, path.subList(1, path.size()), tree.root()))
        .isFalse();
    var longer = new ArrayList<>(path);
    longer.add(leaf);
    assertThat(MerkleProof.includes(leaf, index, size, longer, tree.root())).isFalse();
    var bent = new ArrayList<>(path);
    var at = Math.floorMod(b, bent.size());
    bent.set(at, flipped(bent.get(at), b));
    assertThat(MerkleProof.includes(leaf, index, size, bent, tree.root())).isFalse();
    assertThat(MerkleProof.includes(leaf, -1, size, path, tree.root())).isFalse();
    assertThat(MerkleProof.includes(leaf, size, size, path, tree.root())).isFalse();
  }

  private static byte[] flipped(byte[] hash, int which) {
    var copy = hash.clone();
    copy[Math.floorMod(which, copy.length)] ^= 1;
    return copy;
  }

  @Property
  void aTreeIsShownToHaveGrownOutOfAnEarlierOne(
      @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll int a, @ForAll int b) {
    var earlier = 1 + Math.floorMod(a, size);
    var known = Math.floorMod(b, earlier + 1);
    var tree = tree(known, size);
    var was = defined(leaves(earlier));
    var path = tree.consistency(earlier);
    assertThat(MerkleProof.extendsFrom(earlier, was, size, tree.root(), path)).isTrue();
    assertThat(MerkleProof.extendsFrom(earlier, flipped(was, a), size, tree.root(), path))
        .isFalse();
    assertThat(MerkleProof.extendsFrom(earlier, was, size, flipped(tree.root(), b), path))
        .isFalse();
    if (earlier < size) {
      assertThat(MerkleProof.extendsFrom(earlier, was, size, tree.root(), List.of())).isFalse();
      assertThat(MerkleProof.extendsFrom(earlier + 1L, was, size, tree.root(), path)).isFalse();
    }
  }

  @Test
  void oneChangedLeafBelowIsNoLongerTheSameBeginning() {
    var changed = new ArrayList<>(leaves(100));
    changed.set(41, Merkle.leaf(new byte[] {99}));
    var tree = new MerkleTree(new Frontier(), changed);
    var path = tree.consistency(60);
    var was = defined(leaves(60));
    assertThat(MerkleProof.extendsFrom(60, was, 100, tree.root(), path)).isFalse();
    assertThat(MerkleProof.extendsFrom(60, defined(changed.subList(0, 60)), 100, tree.root(), path))
        .isTrue();
  }
}
