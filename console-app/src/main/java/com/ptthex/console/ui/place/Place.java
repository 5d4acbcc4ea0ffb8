package com.ptthex.console.ui.place;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where one can be. Screens link to each other by it, and so need not know each other. */
public sealed interface Place {

  /** The number inventory. */
  record Numbers(Optional<UUID> chosen) implements Place {}

  /** Who may enter. */
  record Accounts(Optional<UUID> chosen) implements Place {}

  record Alerts(Optional<UUID> chosen) implements Place {}

  record Queues() implements Place {}

  /** What the site may do, until when. */
  record Licence() implements Place {}

  record Permissions() implements Place {}

  /** Where the site is reached, and who joins it there. */
  record Network() implements Place {}

  static Place numbers() {
    return new Numbers(Optional.empty());
  }

  static Place accounts() {
    return new Accounts(Optional.empty());
  }

  static Place alerts() {
    return new Alerts(Optional.empty());
  }

  static Place queues() {
    return new Queues();
  }

  static Place licence() {
    return new Licence();
  }

  static Place permissions() {
    return new Permissions();
  }

  static Place network() {
    return new Network();
  }

  /** Stable: which room it is in, whatever is looked at there. */
  default String room() {
    return switch (this) {
      case Numbers _ -> "numbers";
      case Accounts _ -> "accounts";
      case Alerts _ -> "alerts";
      case Queues _ -> "queues";
      case Licence _ -> "licence";
      case Permissions _ -> "permissions";
      case Network _ -> "network";
    };
  }

  /** The place of a room as one enters it; nothing when there is no such room (any more). */
  static Optional<Place> ofRoom(String code) {
    return Stream.of(numbers(), accounts(), alerts(), queues(), licence(), permissions(), network())
        .filter(place -> place.room().equals(code))
        .findFirst();
  }
}
