package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.shared.trust.organisation.SiteSettings;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What lies below what, for those who must know now. */
public final class UnitReader {
  private final Handle db;

  public UnitReader(Handle db) {
    this.db = db;
  }

  public Scope all() {
    return new Scope(db.createQuery("select id from organisation_unit").mapTo(UnitId.class).set());
  }

  /** Whether this is the whole site. */
  public boolean isAll(Scope scope) {
    return scope.units().containsAll(all().units());
  }

  /** The one that has no other above it. */
  public UnitId topmost() {
    return db.createQuery("select id from organisation_unit where parent is null")
        .mapTo(UnitId.class)
        .one();
  }

  public Label name(UnitId unit) {
    return db.createQuery("select name from organisation_unit where id = :unit")
        .bind("unit", unit)
        .mapTo(Label.class)
        .one();
  }

  /** Whose site it is, once that is known. */
  public Optional<Label> customerName() {
    return db.createQuery("select name from organisation_unit where parent is null")
        .mapTo(Label.class)
        .findOne();
  }

  /** What people call the site; without such a name it goes by its customer's. */
  public Optional<Label> siteName() {
    return new SettingValues(db).of(SiteSettings.NAME).map(Label::new).or(this::customerName);
  }

  /** A unit and all above it. */
  public Scope above(UnitId unit) {
    var units =
        db.createQuery(
                """
                select above.id from organisation_unit as home
                join organisation_unit as above on home.path like above.path || '%'
                where home.id = :unit\
                """)
            .bind("unit", unit)
            .mapTo(UnitId.class)
            .set();
    return new Scope(units);
  }

  /** A unit and all below it. */
  public Scope below(UnitId unit) {
    var units =
        db.createQuery(
                """
                select below.id from organisation_unit as home
                join organisation_unit as below on below.path like home.path || '%'
                where home.id = :unit\
                """)
            .bind("unit", unit)
            .mapTo(UnitId.class)
            .set();
    return new Scope(units);
  }
}
