package com.ptthex.server.trust.devices;

import com.ptthex.server.trust.devices.DeviceStore.Carried;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what a decision about a device would do. */
final class DeviceImpact {
  private DeviceImpact() {}

  /**
   * @param others of the same person that are let in already
   */
  static Impact letIn(Carried carried, int others) {
    var more =
        others == 0
            ? Stream.<Effect>empty()
            : Stream.of(new Effect("devices-let-in-already", Map.of("count", "" + others)));
    var effects = Stream.concat(Stream.of(new Effect("device-let-in", mark(carried))), more);
    return Impact.of(effects.toList(), touched(carried), Undo.POSSIBLE);
  }

  /**
   * @param sessions that it has open
   */
  static Impact keptOut(Carried carried, int sessions) {
    var ending =
        sessions == 0
            ? Stream.<Effect>empty()
            : Stream.of(new Effect("device-session-ends", Map.of()));
    var effects = Stream.concat(Stream.of(new Effect("device-kept-out", mark(carried))), ending);
    return Impact.of(effects.toList(), touched(carried), Undo.IMPOSSIBLE);
  }

  private static Map<String, String> mark(Carried carried) {
    return Map.of("mark", carried.device().body().make().mark().value());
  }

  private static List<Touched> touched(Carried carried) {
    var body = carried.device().body();
    return List.of(Touched.of("account", body.account(), carried.name().value()));
  }
}
