package com.ptthex.console.messaging.numbers;

import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.upkeep.views.ListName;
import com.ptthex.shared.upkeep.views.ViewId;
import com.ptthex.shared.upkeep.views.ViewQuery;
import com.ptthex.shared.upkeep.views.ViewsApi.All;
import com.ptthex.shared.upkeep.views.ViewsApi.View;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.util.List;
import java.util.UUID;

/** Views of numbers: one of filters, one of a sitter, and one of a later version. */
final class SampleViews {
  private SampleViews() {}

  static All all() {
    return new All(
        List.of(
            view(2, "North unit 1", "sitter=" + new UUID(2, 1)),
            view(1, "Resting pool", "numberClass=pool&status=quarantined"),
            view(3, "With a colour", "colour=red")));
  }

  static UUID id(int view) {
    return new UUID(5, view);
  }

  private static View view(int id, String name, String query) {
    return new View(
        new ViewId(id(id)),
        ListName.of(NumbersApi.LIST),
        new Label(name),
        new ViewQuery(query),
        new Version(1));
  }
}
