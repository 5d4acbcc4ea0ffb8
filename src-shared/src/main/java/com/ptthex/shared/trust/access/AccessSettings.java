package com.ptthex.shared.trust.access;

import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingGroup;
import java.util.List;

/** What a site may choose about the desks at which people are signed in. */
public final class AccessSettings {
  /** No limit; the others end in how many minutes may pass. */
  public static final String AS_EACH_LIKES = "as-each-likes";

  /** How long a desk may go untouched before it locks, whatever whoever sits there likes. */
  public static final Setting<String> DESK_LOCK =
      Setting.of(
              "desk.lock",
              SettingGroup.DESKS,
              Setting.choice(
                  List.of(
                      AS_EACH_LIKES,
                      "after-60",
                      "after-30",
                      "after-15",
                      "after-10",
                      "after-5",
                      "after-2"),
                  AS_EACH_LIKES))
          .atDesks();

  public static final List<Setting<?>> ALL = List.of(DESK_LOCK);

  private AccessSettings() {}
}
