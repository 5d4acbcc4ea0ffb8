package com.ptthex.server.kernel.setting;

import com.ptthex.server.kernel.AuthorityStore;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The settings as they are now. They are few, so whoever reads one has read them all, and one piece
 * of work sees the same of them throughout.
 */
public final class SettingValues {
  private final Handle db;
  private Optional<Map<SettingKey, Kept>> read = Optional.empty();

  public SettingValues(Handle db) {
    this.db = db;
  }

  /** What somebody has chosen. */
  public record Kept(
      SettingValue value, Version version, Instant since, Label by, Optional<Note> reason) {}

  private record Row(
      SettingKey settingKey,
      String content,
      Version version,
      Instant since,
      Label byName,
      Optional<Note> reason) {
    Kept kept() {
      return new Kept(valueOf(content), version, since, byName, reason);
    }
  }

  /** How a value is stored. */
  public static String textOf(SettingValue value) {
    return new String(Wire.write(value), StandardCharsets.UTF_8);
  }

  public static SettingValue valueOf(String text) {
    return Wire.read(text.getBytes(StandardCharsets.UTF_8), SettingValue.class);
  }

  public <T> T of(Setting<T> setting) {
    return setting.read(value(setting));
  }

  /** What holds. What was chosen once and no longer fits, as after an update, does not. */
  public SettingValue value(Setting<?> setting) {
    return kept(setting)
        .map(Kept::value)
        .filter(value -> fits(setting, value))
        .orElseGet(setting::usual);
  }

  private static boolean fits(Setting<?> setting, SettingValue value) {
    try {
      setting.kind().checked(value);
      return true;
    } catch (Malformed _) {
      return false;
    }
  }

  public Optional<Kept> kept(Setting<?> setting) {
    return Optional.ofNullable(all().get(setting.key()));
  }

  private Map<SettingKey, Kept> all() {
    var known = read.orElseGet(this::fresh);
    read = Optional.of(known);
    return known;
  }

  private Map<SettingKey, Kept> fresh() {
    return db.createQuery(
            "select setting_key, content, version, since, by_name, reason from setting")
        .mapTo(Row.class)
        .collectToMap(Row::settingKey, Row::kept);
  }

  /** Refused by its constraint when somebody else was the first at the same moment. */
  public void put(SettingKey key, Kept kept) {
    if (kept.version().equals(Version.FIRST) || !isUpdated(key, kept)) {
      insert(key, kept);
    }
    read = Optional.empty();
  }

  private boolean isUpdated(SettingKey key, Kept kept) {
    AuthorityStore.changed(db);
    return write(UPDATE, key, kept) > 0;
  }

  private void insert(SettingKey key, Kept kept) {
    AuthorityStore.changed(db);
    write(INSERT, key, kept);
  }

  private static final String UPDATE =
      """
      update setting set content = :content, version = :version, since = :since, by_name = :by,
        reason = :reason
      where setting_key = :key\
      """;

  private static final String INSERT =
      """
      insert into setting (setting_key, content, version, since, by_name, reason)
      values (:key, :content, :version, :since, :by, :reason)\
      """;

  private int write(String statement, SettingKey key, Kept kept) {
    return db.createUpdate(statement)
        .bind("key", key)
        .bind("content", textOf(kept.value()))
        .bind("version", kept.version())
        .bind("since", kept.since())
        .bind("by", kept.by())
        .bind("reason", kept.reason())
        .execute();
  }
}
