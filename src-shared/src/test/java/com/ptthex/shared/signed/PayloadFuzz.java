package com.ptthex.shared.signed;

import com.ptthex.shared.signed.Verdict.Malformed;
import com.ptthex.shared.signed.Verdict.Untrusted;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.wire.Wire;
import java.util.Optional;

/** The same for what stands in a document, as if the vendor had signed it. */
public final class PayloadFuzz {
  private static final Site SITE = new Site();
  private static final Trust TRUST = SITE.trust();

  private PayloadFuzz() {}

  /** Nothing in it is a surprise, and what was read is written and read again as it was. */
  public static void fuzzerTestOneInput(byte[] input) {
    var document = SITE.signer.sealed(input);
    var usual = Site.header();
    var expected =
        new Expected<>(
            Licence.TYPE, usual.customer(), usual.server(), usual.scope(), Site.NOW, Floor.NONE);
    var verdict = Verification.of(document, TRUST, expected);
    if (verdict instanceof Untrusted<Licence>(var doubt) && doubt == Doubt.UNREADABLE) {
      throw new AssertionError("the reader was surprised");
    }
    var read = read(input);
    if (read.isEmpty() && !(verdict instanceof Malformed)) {
      throw new AssertionError("judged though nobody can read it");
    }
    read.ifPresent(PayloadFuzz::comesBack);
  }

  private static Optional<SignedDocument<?>> read(byte[] json) {
    try {
      return Optional.of((SignedDocument<?>) Wire.file(json, SignedDocument.class, Licence.class));
    } catch (com.ptthex.shared.value.Malformed _) {
      return Optional.empty();
    }
  }

  private static void comesBack(SignedDocument<?> document) {
    if (!read(Wire.write(document)).equals(Optional.of(document))) {
      throw new AssertionError("came back as something else");
    }
  }
}
