package com.ptthex.server.messaging.provider;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What stands before the addresses of a number, in the words of Twilio. */
final class StubDetours {
  private static final Map<Detour, Name> NAMES =
      Map.of(
          Detour.MESSAGES_PROGRAM, new Name("sms_application_sid", "SmsApplicationSid", "AP"),
          Detour.CALLS_PROGRAM, new Name("voice_application_sid", "VoiceApplicationSid", "AP"),
          Detour.CALLS_LINE, new Name("trunk_sid", "TrunkSid", "TK"));

  private record Name(String told, String asked, String kind) {}

  private StubDetours() {}

  /** Whoever asks for an empty one takes it away. */
  static Set<Detour> after(Set<Detour> before, Map<String, List<String>> form) {
    var left = EnumSet.noneOf(Detour.class);
    NAMES.forEach(
        (detour, name) -> {
          if (before.contains(detour) && !List.of("").equals(form.get(name.asked()))) {
            left.add(detour);
          }
        });
    return left;
  }

  static void write(Set<Detour> detours, ObjectNode number) {
    NAMES.forEach(
        (detour, name) -> {
          if (detours.contains(detour)) {
            number.put(name.told(), name.kind() + "0".repeat(32));
          }
        });
  }
}
