package com.ptthex.shared.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.wire.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Two rows that differ anywhere never look alike in the tree. */
final class LeafTest {
  private static final byte[] NO_EVENTS = Leaf.events(List.of());

  @Property
  void rowsAreEncodedAlikeOnlyWhenTheyAreAlike(@ForAll long one, @ForAll long other) {
    var a = new Samples(one).of(SealedRow.class);
    var b = new Samples(other).of(SealedRow.class);
    assertThat(Arrays.equals(Leaf.content(a, NO_EVENTS), Leaf.content(b, NO_EVENTS)))
        .isEqualTo(a.equals(b));
  }

  /** Differences of one field, with values that tempt an encoding to confuse them. */
  @Property
  void aChangeOfOneFieldChangesTheEncoding(
      @ForAll long seed, @ForAll @IntRange(max = 15) int which, @ForAll long to) {
    var row = new Samples(seed).of(SealedRow.class);
    var other = Changed.field(row, which, new Samples(to).of(SealedRow.class));
    assertThat(Arrays.equals(Leaf.content(row, NO_EVENTS), Leaf.content(other, NO_EVENTS)))
        .isEqualTo(row.equals(other));
  }

  @Property
  void textThatMovesFromOneFieldToTheNextIsSeen(
      @ForAll String whole, @ForAll int cut, @ForAll int then) {
    var a = split(whole, cut);
    var b = split(whole, then);
    assertThat(Arrays.equals(Leaf.content(a, NO_EVENTS), Leaf.content(b, NO_EVENTS)))
        .isEqualTo(a.equals(b));
  }

  private static SealedRow split(String whole, int cut) {
    var at = Math.floorMod(cut, whole.length() + 1);
    var row = new Samples(1).of(SealedRow.class);
    return Changed.texts(row, whole.substring(0, at), whole.substring(at));
  }

  @Test
  void absentIsNotEmptyAndHalfAPairIsNoQuestionMark() {
    var row = new Samples(1).of(SealedRow.class);
    var contents =
        List.of(
            Changed.code(row, Optional.empty()),
            Changed.code(row, Optional.of("")),
            Changed.code(row, Optional.of("?")),
            Changed.code(row, Optional.of("\ud83e")),
            Changed.code(row, Optional.of("\udd89")),
            Changed.code(row, Optional.of("\ud83e\udd89")));
    assertThat(contents.stream().map(each -> hex(Leaf.hash(each, NO_EVENTS))))
        .doesNotHaveDuplicates();
  }

  @Property
  void eventsAreHashedAlikeOnlyWhenTheyAreAlike(@ForAll long one, @ForAll long other) {
    var a = events(one);
    var b = events(other);
    assertThat(Arrays.equals(Leaf.events(a), Leaf.events(b))).isEqualTo(a.equals(b));
    if (a.size() > 1) {
      assertThat(Leaf.events(a.reversed())).isNotEqualTo(Leaf.events(a));
      assertThat(Leaf.events(a.subList(1, a.size()))).isNotEqualTo(Leaf.events(a));
    }
  }

  private static List<SealedEvent> events(long seed) {
    var random = new Random(seed);
    return random
        .longs(random.nextInt(4))
        .mapToObj(each -> new Samples(each).of(SealedEvent.class))
        .toList();
  }

  @Test
  void aDetailIsHashedWithItsSalt() {
    var hash = detail(1, "detail");
    assertThat(detail(2, "detail")).isNotEqualTo(hash);
    assertThat(detail(1, "Detail")).isNotEqualTo(hash);
    assertThat(Leaf.detail(Optional.empty(), Optional.empty())).isEqualTo(Hash.of(Merkle.empty()));
  }

  private static Hash detail(int salt, String text) {
    return Leaf.detail(Optional.of(new byte[] {(byte) salt}), Optional.of(text));
  }

  private static String hex(byte[] hash) {
    return Hash.of(hash).hex();
  }
}
