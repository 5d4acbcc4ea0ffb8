package com.ptthex.server.upkeep.settings;

import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All settings that the features of this server declare. */
final class Declared {
  private final Map<SettingKey, Obeyed<?>> byKey = new LinkedHashMap<>();

  /** Of one group they keep the order of their feature. */
  Declared(List<Obeyed<?>> all) {
    all.stream()
        .sorted(Comparator.comparing(obeyed -> obeyed.setting().group()))
        .forEach(this::add);
  }

  private void add(Obeyed<?> obeyed) {
    if (byKey.putIfAbsent(obeyed.setting().key(), obeyed) != null) {
      throw new IllegalArgumentException(obeyed.setting() + " is declared twice");
    }
  }

  Stream<Setting<?>> settings() {
    return byKey.values().stream().map(Obeyed::setting);
  }

  Optional<Obeyed<?>> find(SettingKey key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
