package com.ptthex.shared.house;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The map of the house: which features there are, and which groups a group may know. */
enum Group {
  TRUST,
  MESSAGING,
  FIELD,
  MEDIA,
  ATTENTION,
  UPKEEP;

  static Optional<Group> named(String name) {
    return Arrays.stream(values()).filter(group -> group.packageName().equals(name)).findFirst();
  }

  String packageName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Set<String> features() {
    return switch (this) {
      case TRUST ->
          Set.of(
              "licence",
              "lan",
              "access",
              "bootstrap",
              "challenge",
              "duty",
              "mail",
              "organisation",
              "devices",
              "consent",
              "audit");
      case MESSAGING ->
          Set.of(
              "numbers",
              "provider",
              "supply",
              "setup",
              "inbox",
              "arrival",
              "delivery",
              "optout",
              "screening",
              "routing",
              "assignments",
              "people");
      case FIELD -> Set.of("telemetry", "map", "sos", "broadcast", "calls");
      case MEDIA -> Set.of("admission", "cluster", "sip", "wake");
      case ATTENTION -> Set.of("home", "alerts", "tasks", "automations", "analytics", "readiness");
      case UPKEEP ->
          Set.of("settings", "backup", "diagnostics", "metering", "assist", "queues", "views");
    };
  }

  private Set<Group> mayKnow() {
    return switch (this) {
      case TRUST -> EnumSet.of(this);
      case MESSAGING, FIELD, MEDIA -> EnumSet.of(TRUST, this);
      case ATTENTION, UPKEEP -> EnumSet.allOf(Group.class);
    };
  }

  List<Group> mustIgnore() {
    return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(mayKnow())));
  }

  /** Where the group lies, in whichever module. */
  String everywhere() {
    return "com.ptthex.*." + packageName() + "..";
  }
}
