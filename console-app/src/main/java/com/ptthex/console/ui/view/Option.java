package com.ptthex.console.ui.view;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.function.Function;

/**
 * One of several things to choose from.
 *
 * @param value as the server knows it
 * @param words as the reader does
 */
public record Option(String value, String words) {
  public static <T> List<Option> of(
      List<T> things, Function<T, ? extends Id> id, Function<T, Label> name) {
    return things.stream()
        .map(it -> new Option(id.apply(it).value().toString(), name.apply(it).value()))
        .toList();
  }

  @Override
  public String toString() {
    return words;
  }
}
