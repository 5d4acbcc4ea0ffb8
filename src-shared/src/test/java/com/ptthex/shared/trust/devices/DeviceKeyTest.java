package com.ptthex.shared.trust.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Malformed;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A device is its key: one form of it, on one curve. */
final class DeviceKeyTest {
  private static final EntryCode CODE = new EntryCode("0".repeat(EntryCode.LENGTH));

  private static byte[] encoded(String curve) throws GeneralSecurityException {
    var keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec(curve));
    return keys.generateKeyPair().getPublic().getEncoded();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void whatItSignedIsVerifiedByItAloneAndForThatAlone() {
    var keys = DeviceKeys.make();
    var key = keys.key();
    var registration = new DeviceStatement.Registration(CODE, key);
    var signature = keys.sign(registration);
    assertThat(key.verifies(registration, signature)).isTrue();
    assertThat(DeviceKeys.make().key().verifies(registration, signature)).isFalse();
    var signIn = new DeviceStatement.SigningIn(DeviceId.made(), new DeviceChallenge(CODE.value()));
    assertThat(key.verifies(signIn, signature)).isFalse();
    for (var not : List.of("x", "AAAA", "!".repeat(86), text(new byte[64]))) {
      assertThat(key.verifies(registration, new DeviceSignature(not))).isFalse();
    }
  }

  @Test
  void keysOnOtherCurvesAreNone() throws GeneralSecurityException {
    for (var curve : List.of("secp384r1", "secp521r1")) {
      var other = text(encoded(curve));
      assertThatThrownBy(() -> new DeviceKey(other)).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void aPointThatLiesOnNoCurveIsNone() throws GeneralSecurityException {
    var bytes = encoded("secp256r1");
    bytes[bytes.length - 1] ^= 1;
    assertThatThrownBy(() -> new DeviceKey(text(bytes))).isInstanceOf(Malformed.class);
  }

  /** Many, since some bits count only in some keys: those after a point that ends in noughts. */
  @RepeatedTest(20)
  void noBitOfAKeyCanBeTurned() throws GeneralSecurityException {
    var bytes = encoded("secp256r1");
    assertThat(new DeviceKey(text(bytes)).value()).isEqualTo(text(bytes));
    for (var bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      var turned = text(bytes);
      assertThatThrownBy(() -> new DeviceKey(turned)).isInstanceOf(Malformed.class);
      bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
  }

  @Test
  void aKeyHasOneSpelling() throws GeneralSecurityException {
    var key = text(encoded("secp256r1"));
    for (var other :
        List.of(key + "=", key + "==", " " + key, key.substring(1), key + "AAAA", "")) {
      assertThatThrownBy(() -> new DeviceKey(other)).isInstanceOf(Malformed.class);
    }
  }
}
