package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;

/**
 * Who is at one end of a message. Banks and networks write under short codes and names, and what
 * they write must not be lost for it.
 */
public sealed interface Party {

  record Phone(PhoneNumber number) implements Party {}

  /** Nobody whom one could ring up: a name, or a code of a few digits. */
  record Sender(String name) implements Party {
    @Override
    public String toString() {
      return "sender without a number";
    }
  }

  /** Of whatever a provider says it is. */
  static Party of(String said) {
    try {
      return new Phone(new PhoneNumber(said));
    } catch (Malformed _) {
      return new Sender(said);
    }
  }

  default Optional<PhoneNumber> phone() {
    return this instanceof Phone(var number) ? Optional.of(number) : Optional.empty();
  }
}
