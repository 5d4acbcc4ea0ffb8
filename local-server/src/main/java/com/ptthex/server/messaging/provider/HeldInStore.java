package com.ptthex.server.messaging.provider;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Numbers of a site's simulated account: any of its servers knows them, and after a restart too.
 */
record HeldInStore(Store store) implements Holdings {
  @Override
  public List<OwnedNumber> all() {
    return store.reading(db -> new SimulatedNumberStore(db).all());
  }

  @Override
  public Optional<OwnedNumber> find(PhoneNumber number) {
    return store.reading(db -> new SimulatedNumberStore(db).find(number));
  }

  @Override
  public Optional<OwnedNumber> find(NumberKey key) {
    return store.reading(db -> new SimulatedNumberStore(db).find(key));
  }

  @Override
  public void keep(OwnedNumber number) {
    change(numbers -> numbers.keep(number));
  }

  @Override
  public void remove(NumberKey key) {
    change(numbers -> numbers.remove(key));
  }

  private void change(Consumer<SimulatedNumberStore> change) {
    store.writing(
        db -> {
          var numbers = new SimulatedNumberStore(db);
          change.accept(numbers);
          return numbers;
        });
  }
}
