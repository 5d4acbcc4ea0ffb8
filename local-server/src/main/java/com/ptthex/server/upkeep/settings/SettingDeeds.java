package com.ptthex.server.upkeep.settings;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.setting.SettingValues.Kept;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.setting.Setting;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.AtDesks;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.Changed;
import com.ptthex.shared.upkeep.settings.SettingsApi.Chosen;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.upkeep.settings.SettingsApi.History;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SettingsApi.WhichHistory;
import com.ptthex.shared.upkeep.settings.SettingsApi.Wish;
import com.ptthex.shared.upkeep.settings.SettingsEvents;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked about settings, and how others are chosen: for the whole site, several at once. */
final class SettingDeeds {
  private final Declared declared;

  SettingDeeds(Declared declared) {
    this.declared = declared;
  }

  Settings list(Work work, Nothing nothing) {
    var values = new SettingValues(work.db());
    return new Settings(declared.settings().map(setting -> row(values, setting)).toList());
  }

  private static Row row(SettingValues values, Setting<?> setting) {
    var kept = values.kept(setting);
    return new Row(
        setting.key(),
        setting.group(),
        setting.kind(),
        setting.risk(),
        setting.usual(),
        values.value(setting),
        kept.map(Kept::version).orElse(new Version(0)),
        kept.map(it -> new Changed(it.since(), it.by(), it.reason())));
  }

  AtDesks desk(Work work, Nothing nothing) {
    var values = new SettingValues(work.db());
    return new AtDesks(
        declared
            .settings()
            .filter(Setting::isAtDesks)
            .map(setting -> new Chosen(setting.key(), values.value(setting)))
            .toList());
  }

  History history(Work work, WhichHistory which) {
    var slice =
        Keyset.slice(
            new ChangeStore(work.db()).page(which),
            which.limit(),
            row -> Keyset.cursor(row.at(), row.id()));
    return new History(
        slice.rows().stream().map(ChangeStore.Row::happening).toList(), slice.next());
  }

  Plan<Settings> change(Work work, Change wish) {
    mustConcernTheWholeSite(work);
    if (wish.wishes().isEmpty() || wish.wishes().size() > SettingsApi.MOST) {
      var range = Map.of("min", "1", "max", "" + SettingsApi.MOST);
      throw new Refusal.Invalid("wishes", "row-count", range).raise();
    }
    var values = new SettingValues(work.db());
    var faults = new ArrayList<FieldFault>();
    var moves = new ArrayList<Move>();
    var seen = new HashSet<SettingKey>();
    for (var each : wish.wishes()) {
      if (!seen.add(each.key())) {
        throw new Refusal.Invalid(each.key().value(), "named-twice", Map.of()).raise();
      }
      var obeyed = find(each.key());
      mustBeAsSeen(values, obeyed.setting(), each);
      try {
        moves.add(move(values, obeyed, each));
      } catch (Malformed wrong) {
        faults.add(new FieldFault(each.key().value(), wrong.code(), wrong.facts()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return planned(work, moves, wish.reason());
  }

  /** It holds everywhere. */
  static void mustConcernTheWholeSite(Work work) {
    if (!new UnitReader(work.db()).isAll(work.scope())) {
      throw new Refusal.Denied("settings-are-the-whole-sites", Map.of()).raise();
    }
    // A setting that nobody chose yet has no row that two could wait for.
    work.guard("settings");
  }

  Obeyed<?> find(SettingKey key) {
    return declared.find(key).orElseThrow(() -> new Refusal.NotFound("setting-not-found").raise());
  }

  private static void mustBeAsSeen(SettingValues values, Setting<?> setting, Wish wish) {
    var version = values.kept(setting).map(Kept::version).orElse(new Version(0));
    if (!version.equals(wish.version())) {
      throw new Refusal.Conflict("setting-changed-meanwhile").raise();
    }
  }

  private static Move move(SettingValues values, Obeyed<?> obeyed, Wish wish) {
    var setting = obeyed.setting();
    return new Move(
        obeyed, values.value(setting), setting.kind().checked(wish.value()), wish.version());
  }

  /** The same whether somebody chose each value or goes back to what was kept. */
  Plan<Settings> planned(Work work, List<Move> wanted, Optional<Note> reason) {
    var moves = wanted.stream().filter(Move::isOne).toList();
    if (moves.isEmpty()) {
      throw new Refusal.Conflict("settings-unchanged").raise();
    }
    var effects = moves.stream().flatMap(move -> move.effects(work)).toList();
    return new Plan<>(
        Impact.of(effects, List.of(), Undo.POSSIBLE), () -> carryOut(work, moves, reason));
  }

  /** Only who goes on must say why: the impact may be what makes them think of it. */
  private Settings carryOut(Work work, List<Move> moves, Optional<Note> reason) {
    if (reason.isEmpty() && Move.areRisky(moves)) {
      throw new Refusal.Invalid("reason", "required", Map.of()).raise();
    }
    var values = new SettingValues(work.db());
    var changes = new ChangeStore(work.db());
    var site = new UnitReader(work.db()).topmost();
    var by = work.caller().name();
    for (var move : moves) {
      values.put(move.key(), new Kept(move.to(), move.version().next(), work.now(), by, reason));
      changes.insert(new Happening(work.now(), move.key(), move.from(), move.to(), by, reason));
      work.emit(Event.of(SettingsEvents.CHANGED, site, site).with("setting", move.key().value()));
    }
    return list(work, Nothing.NOTHING);
  }
}
