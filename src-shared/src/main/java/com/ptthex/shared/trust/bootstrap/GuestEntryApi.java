package com.ptthex.shared.trust.bootstrap;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Endpoint.signal;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi.Asked;
import com.ptthex.shared.trust.devices.DeviceKey;
import com.ptthex.shared.trust.devices.DeviceMark;
import com.ptthex.shared.trust.devices.DeviceSignature;
import com.ptthex.shared.trust.devices.DeviceStatement;
import com.ptthex.shared.value.Label;
import java.time.Duration;

/**
 * How somebody with a client and without a code asks to be admitted. Nothing of it lets anybody in,
 * and none of the answers tells whether others wait.
 */
public interface GuestEntryApi {
  /** Without a decision. */
  Duration GUEST_WAITS = Duration.ofHours(12);

  Endpoint<Knock, Asked> CHALLENGE =
      read("bootstrap.guests.challenge", "/guests/challenge", Knock.class, Asked.class)
          .open()
          .with(Trait.SECRET_ANSWER)
          .with(Trait.DOORSTEP)
          .toldAs("Something to sign, for a guest who asks to be admitted.");

  Endpoint<Ask, Heard> ASK =
      deed("bootstrap.guests.ask", "/guests/ask", Ask.class, Heard.class)
          .open()
          .with(Trait.DOORSTEP)
          .toldAs("Asks to be admitted. Somebody may decide about it; until then it is nothing.");

  Endpoint<Look, HowItStands> STATE =
      signal("bootstrap.guests.state", "/guests/state", Look.class, HowItStands.class)
          .open()
          .with(Trait.DOORSTEP)
          .toldAs("How a request stands, for who has its key.");

  record Knock(DeviceKey key) {}

  /**
   * @param name as the guest calls themselves
   * @param signature over {@link DeviceStatement.AskingIn}
   */
  record Ask(Label name, DeviceKey key, DeviceChallenge challenge, DeviceSignature signature) {}

  /**
   * The same whether there was a place or not: a request that nobody decides about may be made
   * again.
   *
   * @param mark to be told to whoever decides
   */
  record Heard(DeviceMark mark) {}

  /**
   * @param signature over {@link DeviceStatement.LookingUp}
   */
  record Look(DeviceKey key, DeviceChallenge challenge, DeviceSignature signature) {}

  record HowItStands(Answer answer) {}

  /** What a guest is told. */
  enum Answer {
    /** Nobody has decided, or the request is not known (any more). */
    UNDECIDED,
    /** Whoever decided has a code for them. */
    ASK_FOR_YOUR_CODE,
    REFUSED
  }
}
