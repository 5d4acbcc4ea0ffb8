package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/**
 * Shows that the password was right, to whoever is asked for a code next; the server keeps its
 * hash.
 */
public record Ticket(String value) implements Secret {
  public Ticket {
    value = Check.line(value, 1, 200);
  }

  @Override
  public String toString() {
    return "sign-in ticket";
  }
}
