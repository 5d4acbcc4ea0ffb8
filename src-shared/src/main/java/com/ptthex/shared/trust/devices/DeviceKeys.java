package com.ptthex.shared.trust.devices;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** A device's own key pair, as the device itself has it. */
public final class DeviceKeys {
  private final KeyPair pair;

  private DeviceKeys(KeyPair pair) {
    this.pair = pair;
  }

  public static DeviceKeys make() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new DeviceKeys(generator.generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has this curve", impossible);
    }
  }

  public DeviceKey key() {
    return DeviceKey.of(pair.getPublic());
  }

  public DeviceSignature sign(DeviceStatement statement) {
    return DeviceSignature.of(statement, pair.getPrivate());
  }

  @Override
  public String toString() {
    return "device keys";
  }
}
