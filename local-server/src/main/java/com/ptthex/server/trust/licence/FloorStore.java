package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.TypeName;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What was accepted of each type of document. Kept in the database, and once more beside it: a
 * database that was put back from a copy has forgotten what came after.
 */
final class FloorStore {
  private final Handle db;
  private final FloorFile beside;

  FloorStore(Handle db, FloorFile beside) {
    this.db = db;
    this.beside = beside;
  }

  record Row(TypeName type, long version, long serial) {
    Row above(Row other) {
      return new Row(type, Math.max(version, other.version()), Math.max(serial, other.serial()));
    }
  }

  Floor of(TypeName type) {
    var none = new Row(type, 0, 0);
    var stored = rows().stream().filter(row -> row.type().equals(type)).findFirst().orElse(none);
    var highest = stored.above(beside.of(type).orElse(none));
    var seen =
        db.createQuery("select serial from document_serial where type = :type")
            .bind("type", type)
            .mapTo(Serial.class)
            .list();
    return new Floor(highest.version(), highest.serial(), new HashSet<>(seen));
  }

  List<Row> rows() {
    return db.createQuery("select type, version, serial from document_floor order by type")
        .mapTo(Row.class)
        .list();
  }

  /** Two at once collide at the serial: the second is refused as replayed. */
  void raise(Header accepted) {
    var floor = of(accepted.type()).after(accepted);
    db.createUpdate("insert into document_serial (type, serial) values (:type, :serial)")
        .bind("type", accepted.type())
        .bind("serial", accepted.serial())
        .execute();
    db.createUpdate("delete from document_floor where type = :type")
        .bind("type", accepted.type())
        .execute();
    db.createUpdate(
            "insert into document_floor (type, version, serial) values (:type, :version, :serial)")
        .bind("type", accepted.type())
        .bind("version", floor.version())
        .bind("serial", floor.serial())
        .execute();
  }
}
