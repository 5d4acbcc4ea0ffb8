package com.ptthex.shared.trust.licence;

import com.ptthex.shared.trust.audit.SiteKey;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request for another licence as it travels: in a file, or in what a camera reads.
 *
 * @param seal nothing on a site that has signed nothing yet
 */
public record Renewal(RenewalRequest request, Optional<Seal> seal) {

  /**
   * @param key in PEM
   * @param signature of the request's text, in Base64
   */
  public record Seal(String key, String signature) {}

  /** Whose key signed it; refused as {@link Malformed} when it was changed since. */
  public Optional<SiteKey> signer() {
    return seal.map(
        by -> {
          var key = SiteKey.ofPem(by.key());
          if (!key.verifies(request.text(), by.signature())) {
            throw new Malformed("signature", Map.of());
          }
          return key;
        });
  }

  /** As it is kept in a file. */
  public byte[] bytes() {
    return Wire.write(this);
  }

  /** The same, for who shows it. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Refused as {@link Malformed} when it is none. */
  public static Renewal of(byte[] file) {
    return Wire.file(file, Renewal.class);
  }
}
