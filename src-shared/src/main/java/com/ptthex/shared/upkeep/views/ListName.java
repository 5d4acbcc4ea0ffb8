package com.ptthex.shared.upkeep.views;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** The list that a view is of, by the name of its endpoint. */
public record ListName(String value) implements Scalar {
  public ListName {
    value = Check.line(value, 1, 80);
  }

  public static ListName of(Endpoint<?, ?> list) {
    return new ListName(list.name());
  }
}
