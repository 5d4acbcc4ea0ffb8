package com.ptthex.server.upkeep.settings;

import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.upkeep.settings.SettingsApi.WhichHistory;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Every change that a setting has had. */
final class ChangeStore {
  private final Handle db;

  ChangeStore(Handle db) {
    this.db = db;
  }

  record Row(
      UUID id,
      SettingKey settingKey,
      Instant at,
      String was,
      String becomes,
      Label byName,
      Optional<Note> reason) {
    Happening happening() {
      return new Happening(
          at,
          settingKey,
          SettingValues.valueOf(was),
          SettingValues.valueOf(becomes),
          byName,
          reason);
    }
  }

  void insert(Happening change) {
    db.createUpdate(
            """
            insert into setting_change (id, setting_key, at, was, becomes, by_name, reason)
            values (:id, :key, :at, :was, :becomes, :by, :reason)\
            """)
        .bind("id", Uuid7.next())
        .bind("key", change.key())
        .bind("at", change.at())
        .bind("was", SettingValues.textOf(change.from()))
        .bind("becomes", SettingValues.textOf(change.to()))
        .bind("by", change.by())
        .bind("reason", change.reason())
        .execute();
  }

  /** The latest first; one more than are shown. */
  List<Row> page(WhichHistory which) {
    var bound = new HashMap<String, Object>(Map.of("limit", Keyset.fetch(which.limit())));
    which.key().ifPresent(key -> bound.put("key", key));
    Keyset.moment(which.after())
        .ifPresent(
            last -> {
              bound.put("at", last.at());
              bound.put("id", last.id());
            });
    return db.createQuery(
            "select id, setting_key, at, was, becomes, by_name, reason from setting_change"
                + " where 1 = 1"
                + (bound.containsKey("key") ? " and setting_key = :key" : "")
                + (bound.containsKey("at") ? " and (at, id) < (:at, :id)" : "")
                + " order by at desc, id desc limit :limit")
        .bindMap(bound)
        .mapTo(Row.class)
        .list();
  }
}
