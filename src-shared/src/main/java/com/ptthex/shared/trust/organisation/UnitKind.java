package com.ptthex.shared.trust.organisation;

import java.util.Optional;

/** The levels of an organisation, each right below the one before it. */
public enum UnitKind {
  CUSTOMER,
  BRANCH,
  DEPARTMENT,
  CHANNEL;

  public Optional<UnitKind> below() {
    return switch (this) {
      case CUSTOMER -> Optional.of(BRANCH);
      case BRANCH -> Optional.of(DEPARTMENT);
      case DEPARTMENT -> Optional.of(CHANNEL);
      case CHANNEL -> Optional.empty();
    };
  }
}
