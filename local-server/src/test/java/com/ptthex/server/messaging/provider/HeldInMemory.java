package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers of a simulated account that lasts as long as this process. */
final class HeldInMemory implements Holdings {
  private final Map<NumberKey, OwnedNumber> held = new LinkedHashMap<>();

  @Override
  public List<OwnedNumber> all() {
    return List.copyOf(held.values());
  }

  @Override
  public Optional<OwnedNumber> find(PhoneNumber number) {
    return held.values().stream().filter(known -> known.number().equals(number)).findFirst();
  }

  @Override
  public Optional<OwnedNumber> find(NumberKey key) {
    return Optional.ofNullable(held.get(key));
  }

  @Override
  public void keep(OwnedNumber number) {
    held.put(number.key(), number);
  }

  @Override
  public void remove(NumberKey key) {
    held.remove(key);
  }
}
