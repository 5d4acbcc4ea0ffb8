package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Sha256;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.Crockford;
import java.security.SecureRandom;

/** Codes that let somebody in once. They are found by their hash, and only that is kept. */
final class EntryCodes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private EntryCodes() {}

  static EntryCode make() {
    var code = new StringBuilder(EntryCode.LENGTH);
    for (var at = 0; at < EntryCode.LENGTH; at++) {
      code.append(Crockford.ALPHABET.charAt(RANDOM.nextInt(Crockford.ALPHABET.length())));
    }
    return new EntryCode(code.toString());
  }

  static String hash(EntryCode code) {
    return Sha256.hex(code.value());
  }

  /** Whatever is wrong with it, whoever tries one learns no more than that. */
  static RuntimeException notValid() {
    return new Refusal.NotFound("code-not-valid").raise();
  }
}
