package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import java.time.Instant;
import java.util.Optional;

/**
 * Opening a desk that locked itself. The session goes on meanwhile, and so does what it hears: what
 * is locked is the sight of it, which the desk itself keeps from whoever sits down.
 */
public interface PinApi {

  Endpoint<Nothing, Standing> STANDING =
      read("access.pin", "/me/pin", Nothing.class, Standing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Whether the caller has a PIN that opens their locked desk.");

  Endpoint<Choose, Nothing> CHOOSE =
      deed("access.pin.choose", "/me/pin/choose", Choose.class, Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.STEP_UP)
          .toldAs("Gives the caller a PIN in place of any before.");

  Endpoint<Nothing, Nothing> DROP =
      deed("access.pin.drop", "/me/pin/drop", Nothing.class, Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs("Takes the caller's PIN away; their password opens a locked desk from then on.");

  Endpoint<Unlock, Nothing> UNLOCK =
      deed("access.unlock", "/me/unlock", Unlock.class, Nothing.class)
          .with(Trait.LIFE_SAFETY)
          .toldAs(
              "Says whether whoever is at a locked desk is its caller, by their PIN or their"
                  + " password.");

  /**
   * @param since when it was chosen; nothing while there is none
   */
  record Standing(Optional<Instant> since) {}

  record Choose(Pin pin) {}

  record Unlock(Optional<Pin> pin, Optional<Password> password) {
    public static Unlock by(Pin pin) {
      return new Unlock(Optional.of(pin), Optional.empty());
    }

    public static Unlock by(Password password) {
      return new Unlock(Optional.empty(), Optional.of(password));
    }
  }
}
