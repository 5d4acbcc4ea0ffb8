package com.ptthex.shared.contract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** On which terms an endpoint may be called, and what is kept of the call. */
public record Terms(Entry entry, Audit audit, Optional<LicenceFeature> licence, Set<Trait> traits) {

  public Terms {
    traits = Set.copyOf(traits);
  }

  static Terms signedIn(Audit audit) {
    return new Terms(new Entry.SignedIn(), audit, Optional.empty(), Set.of());
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  Terms entry(Entry changed) {
    return new Terms(changed, audit, licence, traits);
  }

  Terms audit(Audit changed) {
    return new Terms(entry, changed, licence, traits);
  }

  Terms licence(Optional<LicenceFeature> changed) {
    return new Terms(entry, audit, changed, traits);
  }

  Terms with(Trait added) {
    var changed = EnumSet.of(added);
    changed.addAll(traits);
    return new Terms(entry, audit, licence, changed);
  }

  Terms without(Trait removed) {
    var changed = EnumSet.noneOf(Trait.class);
    changed.addAll(traits);
    changed.remove(removed);
    return new Terms(entry, audit, licence, changed);
  }
}
