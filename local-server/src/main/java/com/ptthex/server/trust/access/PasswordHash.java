package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, written as the PHC string that says how it was made. */
final class PasswordHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

  /** Each hash takes much memory, so a storm of sign-ins does not get it all. */
  private static final Semaphore AT_ONCE = new Semaphore(4);

  private static final int LONGEST_WAIT_MILLIS = 500;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  static String hash(Secret password, PasswordCost cost) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return cost.prefix() + text(salt) + "$" + text(argon2id(password, cost, salt, HASH_BYTES));
  }

  /** Of a password that opens nothing. */
  static String ofNobody(PasswordCost cost) {
    return hash(new Password("nobody has this password"), cost);
  }

  static boolean matches(Secret password, String stored) {
    var parts = FORM.matcher(stored);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password has a form that is not known");
    }
    var cost =
        new PasswordCost(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    var salt = Base64.getDecoder().decode(parts.group(4));
    var hash = Base64.getDecoder().decode(parts.group(5));
    return MessageDigest.isEqual(hash, argon2id(password, cost, salt, hash.length));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static byte[] argon2id(Secret password, PasswordCost cost, byte[] salt, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    var alike = PasswordRules.alike(password.value());
    var hash = new byte[length];
    takeTurn();
    try {
      generator.generateBytes(alike.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      AT_ONCE.release();
    }
    return hash;
  }

  /** A call holds a connection while it waits, so it does not wait long. */
  private static void takeTurn() {
    try {
      if (AT_ONCE.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal.TooMany("too-many-sign-ins", Map.of("retryAfterMillis", "1000")).raise();
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
