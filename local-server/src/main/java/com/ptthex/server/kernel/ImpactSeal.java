package com.ptthex.server.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.wire.Wire;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Proves to a risky deed that its caller was shown this very impact, of this very request, not long
 * ago: before a restart too, and by another server of the site.
 */
final class ImpactSeal {
  private static final Duration VALID = Duration.ofMinutes(5);
  private static final int LONGEST_TOKEN = 200;

  private final KeyedHash hash;

  ImpactSeal(DerivedKeys keys) {
    hash = keys.hash(new Purpose("impact.seal"));
  }

  /** Whose deed, and which. A preview and its deed are the same subject. */
  record Subject(String caller, String path, String input, Instant now) {
    Subject(Work work, Endpoint<?, ?> endpoint, Record input) {
      var deed = endpoint.name().replaceFirst("\\.preview$", "");
      this(work.caller().key(), deed, new String(Wire.write(input), UTF_8), work.now());
    }
  }

  Impact seal(Impact impact, Subject subject) {
    return impact.withToken(token(impact, subject, subject.now().plus(VALID)));
  }

  void mustHold(Optional<String> token, Impact impact, Subject subject) {
    if (token.filter(shown -> holds(shown, impact, subject)).isEmpty()) {
      throw new Refusal.Moved(seal(impact, subject)).raise();
    }
  }

  private boolean holds(String token, Impact impact, Subject subject) {
    if (token.length() > LONGEST_TOKEN || !token.matches("[0-9]{1,15}\\..+")) {
      return false;
    }
    var until = Instant.ofEpochMilli(Long.parseLong(token.substring(0, token.indexOf('.'))));
    return !subject.now().isAfter(until)
        && MessageDigest.isEqual(
            token.getBytes(UTF_8), token(impact, subject, until).getBytes(UTF_8));
  }

  private String token(Impact impact, Subject subject, Instant until) {
    var digest =
        hash.of(
            // The remaining time is under the seal too, so a later date cannot be written in.
            ByteBuffer.allocate(Long.BYTES).putLong(until.toEpochMilli()).array(),
            subject.caller().getBytes(UTF_8),
            subject.path().getBytes(UTF_8),
            subject.input().getBytes(UTF_8),
            Wire.write(impact.withToken("")));
    return until.toEpochMilli()
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
