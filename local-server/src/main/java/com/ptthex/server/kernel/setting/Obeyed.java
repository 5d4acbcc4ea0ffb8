package com.ptthex.server.kernel.setting;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.contract.setting.SettingValue;
import java.util.List;

/**
 * A setting that a feature obeys, and what the feature says would follow from another value. The
 * feature needs to know of nobody who changes it.
 */
public final class Obeyed<T> {
  private final Setting<T> setting;
  private final Foresight<T> foresight;

  /** What another value would do, as things are now. */
  @FunctionalInterface
  public interface Foresight<T> {
    List<Effect> of(Work work, T from, T to);
  }

  private Obeyed(Setting<T> setting, Foresight<T> foresight) {
    this.setting = setting;
    this.foresight = foresight;
  }

  /** One from which nothing follows but itself. */
  public static <T> Obeyed<T> of(Setting<T> setting) {
    if (setting.risk() == SettingRisk.RISKY) {
      throw new IllegalArgumentException(setting + " is risky: what follows must be told");
    }
    return new Obeyed<>(setting, (_, _, _) -> List.of());
  }

  public static <T> Obeyed<T> of(Setting<T> setting, Foresight<T> foresight) {
    return new Obeyed<>(setting, foresight);
  }

  public Setting<T> setting() {
    return setting;
  }

  public List<Effect> foresee(Work work, SettingValue from, SettingValue to) {
    return foresight.of(work, setting.read(from), setting.read(to));
  }
}
