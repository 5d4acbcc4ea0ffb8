package com.ptthex.server.kernel;

import java.io.IOException;

/** An answer that goes on: its first record, and what follows for who stays. */
public record Stream<O extends Record>(O opening, Rest rest) {

  /** Takes a place among those who follow; refuses when there is none. */
  public interface Rest {
    Following join(Standing standing);
  }

  /** Who the caller is by now; refuses when the call would be refused today. */
  public interface Standing {
    Caller now();
  }

  /** A place among those who follow, until it is closed. */
  public interface Following extends AutoCloseable {
    /** Tells all there is to tell; returns when the stream has ended or the reader is gone. */
    void serve(Outlet outlet);

    @Override
    void close();
  }

  /** The way to a reader. */
  public interface Outlet {
    /** Returns when the bytes are on their way. */
    void send(byte[] bytes) throws IOException;
  }
}
