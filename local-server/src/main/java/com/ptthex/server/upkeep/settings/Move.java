package com.ptthex.server.upkeep.settings;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingKind;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A setting on its way from one value to another.
 *
 * @param version of the value that it leaves; zero when nobody has chosen it
 */
record Move(Obeyed<?> obeyed, SettingValue from, SettingValue to, Version version) {

  SettingKey key() {
    return obeyed.setting().key();
  }

  boolean isOne() {
    return !from.equals(to);
  }

  boolean isRisky() {
    return obeyed.setting().risk() == SettingRisk.RISKY;
  }

  /** The move itself, and what the feature says that follows from it. */
  Stream<Effect> effects(Work work) {
    return Stream.concat(Stream.of(told()), obeyed.foresee(work, from, to).stream());
  }

  private Effect told() {
    if (obeyed.setting().kind() instanceof SettingKind.Count(var unit, var _, var _)
        && from instanceof SettingValue.Count(var was)
        && to instanceof SettingValue.Count(var becomes)) {
      return new Effect(
          "setting-goes",
          Map.of(
              "setting",
              key().value(),
              "from",
              "" + was,
              "to",
              "" + becomes,
              "unit",
              Names.camel(unit)));
    }
    // Not said in words, but another value is another impact.
    return new Effect(
        "setting-becomes-another",
        Map.of("setting", key().value(), "was", from.toString(), "becomes", to.toString()));
  }

  static boolean areRisky(List<Move> moves) {
    return moves.stream().anyMatch(Move::isRisky);
  }
}
