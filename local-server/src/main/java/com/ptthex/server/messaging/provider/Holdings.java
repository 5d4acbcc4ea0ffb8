package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Where the simulated provider keeps which numbers an account has. */
interface Holdings {
  List<OwnedNumber> all();

  Optional<OwnedNumber> find(PhoneNumber number);

  Optional<OwnedNumber> find(NumberKey key);

  /** In place of what was known of it. */
  void keep(OwnedNumber number);

  void remove(NumberKey key);
}
