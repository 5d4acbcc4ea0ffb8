package com.ptthex.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** When it closes, whoever came through it is let go too. */
final class OpenDoor extends ServerSocket {
  private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

  private OpenDoor() throws IOException {}

  static OpenDoor made() {
    try {
      return new OpenDoor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Socket accept() throws IOException {
    var caller = super.accept();
    callers.add(caller);
    return caller;
  }

  @Override
  public void close() {
    try {
      super.close();
      for (var caller : callers) {
        caller.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
