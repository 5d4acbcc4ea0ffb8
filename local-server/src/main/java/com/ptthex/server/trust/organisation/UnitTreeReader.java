package com.ptthex.server.trust.organisation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.value.UnitId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All units, read once, and what lies below what: for who must compare many places. */
public final class UnitTreeReader {
  private final Map<UnitId, String> paths;

  private record Place(UnitId id, String path) {}

  public UnitTreeReader(Handle db) {
    paths =
        db.createQuery("select id, path from organisation_unit").mapTo(Place.class).list().stream()
            .collect(toMap(Place::id, Place::path));
  }

  /** A unit and all below it; nothing when there is no such unit. */
  public Scope below(UnitId unit) {
    return Optional.ofNullable(paths.get(unit)).map(this::under).orElseGet(Scope::none);
  }

  private Scope under(String path) {
    return new Scope(
        paths.entrySet().stream()
            .filter(each -> each.getValue().startsWith(path))
            .map(Map.Entry::getKey)
            .collect(toSet()));
  }
}
