package com.ptthex.console.ui.model;

import com.ptthex.console.ui.text.Coded;
import com.ptthex.shared.contract.Endpoint;
import java.util.Map;
import java.util.Optional;

/**
 * What is closed at the site for everybody, such as by its licence, whatever they may do.
 *
 * @param why by the name of the endpoint
 */
public record Closings(Map<String, Coded> why) {
  public static final Closings NONE = new Closings(Map.of());

  public Closings {
    why = Map.copyOf(why);
  }

  Optional<Coded> against(Endpoint<?, ?> endpoint) {
    return Optional.ofNullable(why.get(endpoint.name()));
  }
}
