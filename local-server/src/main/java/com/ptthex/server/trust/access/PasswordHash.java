package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.Password;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, written as the PHC string that says how it was made. */
final class PasswordHash {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PREFIX =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  /** Each hash takes much memory, so a storm of sign-ins does not get it all. */
  private static final Semaphore AT_ONCE = new Semaphore(4);

  private static final int LONGEST_WAIT_MILLIS = 500;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Checked for a login nobody has, so that it takes as long as a wrong password. */
  static final String NOBODYS = hash(new Password("nobody has this password"));

  private PasswordHash() {}

  static String hash(Password password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return PREFIX + text(salt) + "$" + text(argon2id(password, salt));
  }

  static boolean matches(Password password, String stored) {
    if (!stored.startsWith(PREFIX)) {
      throw new IllegalStateException("a stored password has a form that is not known");
    }
    var parts = stored.substring(PREFIX.length()).split("\\$", -1);
    var salt = Base64.getDecoder().decode(parts[0]);
    var hash = Base64.getDecoder().decode(parts[1]);
    return MessageDigest.isEqual(hash, argon2id(password, salt));
  }

  private static byte[] argon2id(Password password, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build());
    var hash = new byte[HASH_BYTES];
    takeTurn();
    try {
      var alike = PasswordRules.alike(password.value());
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
