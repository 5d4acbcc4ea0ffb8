package com.ptthex.shared.value;

/** Goes with one deed, in the header {@code Step-Up}; the server keeps its hash. */
public record Proof(String value) implements Secret {
  public Proof {
    value = Check.line(value, 1, 200);
  }

  @Override
  public String toString() {
    return "proof";
  }
}
