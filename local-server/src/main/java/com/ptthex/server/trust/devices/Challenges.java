package com.ptthex.server.trust.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What devices are given to sign. A challenge carries its own end under the site's seal, so that
 * asking for one writes nothing and any server of the site knows it again; only those that were
 * answered well are written down, until their time is over.
 */
final class Challenges {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int SEAL = 32;
  private static final int BYTES = Long.BYTES + SALT + SEAL;

  private final KeyedHash seals;

  Challenges(DerivedKeys keys) {
    this.seals = keys.hash(new Purpose("devices.challenges"));
  }

  /**
   * Made for whatever is asked about: it does not tell whether there is such a device.
   *
   * @param subject the id of a device, or a key that says it is somebody's
   */
  DeviceChallenge make(String subject, Instant now) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var until = now.plus(DeviceEntryApi.CHALLENGE_LASTS).toEpochMilli();
    var open = ByteBuffer.allocate(BYTES - SEAL).putLong(until).put(salt).array();
    var sealed = ByteBuffer.allocate(BYTES).put(open).put(seal(subject, open)).array();
    return new DeviceChallenge(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
  }

  private byte[] seal(String subject, byte[] open) {
    return seals.of(subject.getBytes(US_ASCII), open);
  }

  /** Whether it was made here, for this subject, and not too long ago. */
  boolean holds(DeviceChallenge challenge, String subject, Instant now) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(challenge.value()));
      if (bytes.remaining() != BYTES) {
        return false;
      }
      var open = new byte[BYTES - SEAL];
      var seal = new byte[SEAL];
      bytes.get(open).get(seal);
      return MessageDigest.isEqual(seal, seal(subject, open))
          && now.toEpochMilli() < ByteBuffer.wrap(open).getLong();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
