package com.ptthex.console.ui.view;

import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import java.util.List;

/**
 * One of several things to choose from.
 *
 * @param value as the server knows it
 * @param words as the reader does
 */
public record Option(String value, String words) {
  public static List<Option> of(List<Unit> units) {
    return units.stream()
        .map(unit -> new Option(unit.id().value().toString(), unit.name().value()))
        .toList();
  }

  @Override
  public String toString() {
    return words;
  }
}
