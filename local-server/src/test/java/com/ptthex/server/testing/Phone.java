package com.ptthex.server.testing;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.FactorSecret;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's authenticator: shows codes by the clock of the test, and none twice. */
public final class Phone {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Map<ApiClient, Phone> PHONES = new ConcurrentHashMap<>();

  private final byte[] secret;
  private final TestClock clock;
  private long last;

  public Phone(FactorSecret secret, TestClock clock) {
    this.secret = decoded(secret.value());
    this.clock = clock;
  }

  /** The one of whoever calls with this client from now on. */
  public static Phone give(ApiClient client, Phone phone) {
    PHONES.put(client, phone);
    return phone;
  }

  public static void take(ApiClient client) {
    PHONES.remove(client);
  }

  public static Optional<Phone> of(ApiClient client) {
    return Optional.ofNullable(PHONES.get(client));
  }

  /** A code that was not shown before; time passes until there is one. */
  public FactorCode next() {
    if (step() <= last) {
      clock.pass(STEP);
    }
    last = step();
    return at(0);
  }

  /** The code of some steps later, or before. */
  public FactorCode at(int later) {
    return new FactorCode(code(step() + later));
  }

  private long step() {
    return clock.instant().getEpochSecond() / STEP.toSeconds();
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decoded(String text) {
    var number = BigInteger.ONE;
    for (var at = 0; at < text.length(); at++) {
      number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(text.charAt(at))));
    }
    var marked = number.toByteArray();
    var bytes = new byte[marked.length - 1];
    System.arraycopy(marked, 1, bytes, 0, bytes.length);
    return bytes;
  }
}
