package com.ptthex.server.kernel;

/** A part of the product. Delete its line in {@code Server} and it is gone. */
public interface Feature {

  /** Says which endpoints it serves, and with what. */
  void serve(UseCases cases);
}
