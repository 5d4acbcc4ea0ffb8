package com.ptthex.server.kernel;

/** Something that runs beside the calls, from the server's start to its end. */
public interface Background extends AutoCloseable {
  void start();

  /** Returns once nothing of it runs any more. */
  @Override
  void close();
}
