package com.ptthex.console.ui.place;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where one can be. Screens link to each other by it, and so need not know each other. */
public sealed interface Place {

  /** The number inventory. */
  record Numbers(Optional<UUID> chosen) implements Place {}

  /**
   * Where numbers come from.
   *
   * @param errand what somebody comes for; nothing is to look at what was ordered
   */
  record NumberSupply(Optional<Errand> errand) implements Place {
    public enum Way {
      BUY,
      IMPORT
    }

    /**
     * @param numberClass what the numbers are to be, by its name
     */
    public record Errand(Way way, Optional<String> numberClass) {}

    public static Place toBuy(Optional<String> numberClass) {
      return new NumberSupply(Optional.of(new Errand(Way.BUY, numberClass)));
    }

    public static Place toImport(Optional<String> numberClass) {
      return new NumberSupply(Optional.of(new Errand(Way.IMPORT, numberClass)));
    }
  }

  /** Who is behind the numbers: sitters, and clients. */
  record People(Optional<UUID> chosen) implements Place {}

  /** Who looks after which client, and when. */
  record Assignments(Optional<UUID> chosen) implements Place {}

  /** Messages that lead past the site. */
  record Screening(Optional<UUID> chosen) implements Place {}

  /** Who may enter. */
  record Accounts(Optional<UUID> chosen) implements Place {}

  /** What people of the field carry. */
  record Devices(Optional<UUID> chosen) implements Place {}

  record Alerts(Optional<UUID> chosen) implements Place {}

  record Queues() implements Place {}

  /** What the site may do, until when. */
  record Licence() implements Place {}

  record Permissions() implements Place {}

  /** How people sign in. */
  record SignInRules() implements Place {}

  /** What field clients are told before they do anything. */
  record ClientBootstrap() implements Place {}

  /** Where the site is reached, and who joins it there. */
  record Network() implements Place {}

  /** By which server the site sends letters. */
  record Mail() implements Place {}

  /** What the site chooses of how it works. */
  record Settings() implements Place {}

  /** How messages come in. */
  record Arrivals() implements Place {}

  /** What the site needs in order to reach others and to be reached. */
  record Connections() implements Place {}

  /** The way to a site that carries messages. */
  record MessagingSetup() implements Place {}

  static Place numbers() {
    return new Numbers(Optional.empty());
  }

  static Place numberSupply() {
    return new NumberSupply(Optional.empty());
  }

  static Place people() {
    return new People(Optional.empty());
  }

  static Place assignments() {
    return new Assignments(Optional.empty());
  }

  static Place screening() {
    return new Screening(Optional.empty());
  }

  static Place accounts() {
    return new Accounts(Optional.empty());
  }

  static Place devices() {
    return new Devices(Optional.empty());
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

  static Place signInRules() {
    return new SignInRules();
  }

  static Place clientBootstrap() {
    return new ClientBootstrap();
  }

  static Place network() {
    return new Network();
  }

  static Place messagingSetup() {
    return new MessagingSetup();
  }

  static Place arrivals() {
    return new Arrivals();
  }

  static Place connections() {
    return new Connections();
  }

  static Place mail() {
    return new Mail();
  }

  static Place settings() {
    return new Settings();
  }

  /** Stable: which room it is in, whatever is looked at there. */
  default String room() {
    return switch (this) {
      case Numbers _ -> "numbers";
      case NumberSupply _ -> "number-supply";
      case People _ -> "people";
      case Assignments _ -> "assignments";
      case Screening _ -> "screening";
      case Accounts _ -> "accounts";
      case Devices _ -> "devices";
      case Alerts _ -> "alerts";
      case Queues _ -> "queues";
      case Licence _ -> "licence";
      case Permissions _ -> "permissions";
      case SignInRules _ -> "sign-in-rules";
      case ClientBootstrap _ -> "client-bootstrap";
      case Network _ -> "network";
      case Mail _ -> "mail";
      case Settings _ -> "settings";
      case MessagingSetup _ -> "messaging-setup";
      case Arrivals _ -> "arrivals";
      case Connections _ -> "connections";
    };
  }

  /** The place of a room as one enters it; nothing when there is no such room (any more). */
  static Optional<Place> ofRoom(String code) {
    return Stream.of(
            numbers(),
            numberSupply(),
            people(),
            assignments(),
            screening(),
            accounts(),
            devices(),
            alerts(),
            queues(),
            licence(),
            permissions(),
            signInRules(),
            clientBootstrap(),
            network(),
            mail(),
            messagingSetup(),
            arrivals(),
            connections(),
            settings())
        .filter(place -> place.room().equals(code))
        .findFirst();
  }
}
