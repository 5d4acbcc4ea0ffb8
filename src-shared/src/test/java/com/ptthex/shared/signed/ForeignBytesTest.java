package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.DECADE;
import static com.ptthex.shared.signed.Site.expected;
import static com.ptthex.shared.signed.Site.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive, there is a verdict, and only what was signed is accepted. */
final class ForeignBytesTest {
  private static final int AS_MANY = 3_000;
  private static final Site SITE = new Site();
  private static final Trust TRUST = SITE.trust();

  /** With and without an authority between, and with lists beside it and in it. */
  private static final List<byte[]> DOCUMENTS =
      List.of(
          SITE.document(),
          SITE.between.signer("Desk two", DECADE, SITE.clean()).sign(header(), BODY),
          SITE.root.signer("Desk three", DECADE, List.of()).sign(header(), BODY),
          SITE.root
              .signer("Desk four", DECADE, List.of(SITE.root.crl(List.of(), Site.MONTH)))
              .sign(header(), BODY));

  @Test
  void theDocumentsAreAcceptedAsTheyAre() {
    assertThat(DOCUMENTS).allSatisfy(document -> assertThat(accepts(document)).isTrue());
  }

  @Property(tries = 10_000, seed = "20260301", shrinking = ShrinkingMode.OFF)
  void aDocumentOfWhichOneByteIsAnotherIsNotAccepted(
      @ForAll @IntRange(max = 3) int which,
      @ForAll @IntRange(max = Verification.MOST_BYTES) int place,
      @ForAll @IntRange(min = 1, max = 255) int flip) {
    var document = DOCUMENTS.get(which).clone();
    var at = place % document.length;
    document[at] ^= (byte) flip;

    assertThat(accepts(document)).as("byte %d flipped by %d", at, flip).isFalse();
  }

  /** Each place once, so that none is left to chance. */
  @Test
  void aDocumentOfWhichOneBitIsAnotherIsNotAcceptedWhereverItIs() {
    for (var original : DOCUMENTS) {
      for (var at = 0; at < original.length; at++) {
        var document = original.clone();
        document[at] ^= (byte) (1 << (at % 8));
        assertThat(accepts(document)).as("byte %d", at).isFalse();
      }
    }
  }

  @Test
  void aDocumentCutShortIsNotAccepted() {
    for (var original : DOCUMENTS) {
      for (var length = 0; length < original.length; length++) {
        assertThat(accepts(Arrays.copyOf(original, length))).as("%d bytes", length).isFalse();
      }
    }
  }

  @Test
  void randomBytesAreNotAccepted() {
    var random = new Random(20260301);
    for (var turn = 0; turn < AS_MANY; turn++) {
      var bytes = new byte[random.nextInt(1, 2_000)];
      random.nextBytes(bytes);
      // Half of them begin as a document does.
      if (turn % 2 == 0) {
        bytes[0] = 0x30;
      }
      assertThat(accepts(bytes)).isFalse();
    }
  }

  @Test
  void pickedPiecesOfDocumentsAreNotAccepted() {
    var random = new Random(20260301);
    for (var turn = 0; turn < AS_MANY; turn++) {
      var bytes = spliced(random);
      if (DOCUMENTS.stream().noneMatch(document -> Arrays.equals(document, bytes))) {
        assertThat(accepts(bytes)).as("turn %d", turn).isFalse();
      }
    }
  }

  /** Up to three times a piece of one document put somewhere into another, over it or between. */
  private static byte[] spliced(Random random) {
    var bytes = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    for (var times = random.nextInt(1, 4); times > 0; times--) {
      var other = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
      var from = random.nextInt(other.length);
      var piece =
          Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(64)));
      var at = random.nextInt(bytes.length);
      var resume = Math.min(bytes.length, at + (random.nextBoolean() ? piece.length : 0));
      var made = new ByteArrayOutputStream();
      made.write(bytes, 0, at);
      made.writeBytes(piece);
      made.write(bytes, resume, bytes.length - resume);
      bytes = made.toByteArray();
    }
    return bytes;
  }

  /** Nested so deeply that a parser that descends by calling itself would run out of stack. */
  @ParameterizedTest
  @ValueSource(ints = {0x30, 0x31, 0xa0, 0x24, 0x2f})
  void nestingWithoutEndIsNoDocument(int tag) {
    var endless = new byte[Verification.MOST_BYTES];
    for (var at = 0; at < endless.length; at += 2) {
      endless[at] = (byte) tag;
      endless[at + 1] = (byte) 0x80;
    }

    assertThat(SITE.judge(endless)).isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
  }

  /** The same with every length told, by itself and where the signed content stands. */
  @ParameterizedTest
  @ValueSource(ints = {0x30, 0x31, 0xa0, 0x24, 0x2f})
  void nestingToTheLastByteIsNoDocument(int tag) {
    var nested = layers(tag);

    assertThat(SITE.judge(nested)).isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
    assertThat(SITE.judge(asContent(nested))).isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
  }

  /** Written from the innermost outwards, each layer in front of the last. */
  private static byte[] layers(int tag) {
    var room = new byte[Verification.MOST_BYTES - 100];
    var begin = room.length;
    while (begin >= 5) {
      var opening = opening(tag, room.length - begin);
      begin -= opening.length;
      System.arraycopy(opening, 0, room, begin, opening.length);
    }
    return Arrays.copyOfRange(room, begin, room.length);
  }

  private static byte[] asContent(byte[] nested) {
    var version = new byte[] {0x02, 0x01, 0x01};
    var digests = new byte[] {0x31, 0x00};
    var data = HexFormat.of().parseHex("06092a864886f70d010701");
    var signedData = HexFormat.of().parseHex("06092a864886f70d010702");
    var content = wrapped(0x30, data, wrapped(0xa0, nested));
    return wrapped(
        0x30, signedData, wrapped(0xa0, wrapped(0x30, version, digests, content, digests)));
  }

  private static byte[] wrapped(int tag, byte[]... inner) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(opening(tag, Arrays.stream(inner).mapToInt(part -> part.length).sum()));
    Arrays.stream(inner).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] opening(int tag, int length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    }
    var size = BigInteger.valueOf(length).toByteArray();
    var from = size[0] == 0 ? 1 : 0;
    var opening = new byte[2 + size.length - from];
    opening[0] = (byte) tag;
    opening[1] = (byte) (0x80 | (size.length - from));
    System.arraycopy(size, from, opening, 2, size.length - from);
    return opening;
  }

  @Test
  void aLengthBeyondAllMemoryIsNoDocument() {
    var huge = new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x06};

    assertThat(SITE.judge(huge)).isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
  }

  private static boolean accepts(byte[] document) {
    return Verification.of(document, TRUST, expected()) instanceof Verdict.Accepted;
  }
}
