package com.ptthex.shared.trust.devices;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.time.Instant;

/**
 * A device's own way in. It makes a key pair, registers with the code that it was shown, waits
 * until somebody approves it, and from then on signs in by answering challenges.
 */
public interface DeviceEntryApi {

  Duration CHALLENGE_LASTS = Duration.ofMinutes(2);

  Endpoint<Register, Registered> REGISTER =
      deed("devices.register", "/devices/register", Register.class, Registered.class)
          .open()
          .with(Trait.DOORSTEP)
          .toldAs("Registers a device by its code. It can do nothing until it is approved.");

  Endpoint<Ask, Asked> CHALLENGE =
      read("devices.challenge", "/devices/{id}/challenge", Ask.class, Asked.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.DOORSTEP)
          .toldAs("Something to sign, for a device that wants to sign in.");

  Endpoint<SignIn, Session> SIGN_IN =
      deed("devices.sign-in", "/devices/{id}/sign-in", SignIn.class, Session.class)
          .open()
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .with(Trait.OPENS_SESSION)
          .with(Trait.DOORSTEP)
          .toldAs("Opens the one session of an approved device.");

  Endpoint<Nothing, Me> ME =
      read("devices.me", "/field/me", Nothing.class, Me.class)
          .with(Trait.FIELD)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whose device this is, and what time it is here.");

  /**
   * @param signature over {@link DeviceStatement.Registration}
   */
  record Register(
      EntryCode code,
      DeviceKey key,
      DeviceSignature signature,
      DevicePlatform platform,
      Label model) {}

  /**
   * @param mark to be compared with what the administrator sees
   */
  record Registered(DeviceId id, DeviceMark mark, DeviceState state) {}

  record Ask(DeviceId id) {}

  record Asked(DeviceChallenge challenge, Instant until) {}

  /**
   * @param signature over {@link DeviceStatement.SigningIn}
   */
  record SignIn(DeviceId id, DeviceChallenge challenge, DeviceSignature signature) {}

  record Me(
      DeviceId device,
      DeviceMark mark,
      AccountId account,
      Label name,
      Role role,
      UnitId unit,
      Instant now) {}
}
