package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Label;
import java.util.Optional;

/** How a client shows whose site it is; with nothing chosen it looks like the product. */
public record Branding(Optional<Label> name, Optional<AccentColour> accent) {
  public static final Branding NONE = new Branding(Optional.empty(), Optional.empty());
}
