package com.ptthex.server.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process with a pipe in hand that all holds that it starts, until the last of it ends.
 *
 * @param end of all that it started, also of what goes on when it has ended itself
 */
record Watched(Process process, CompletableFuture<Void> end) {

  static Watched start(ProcessBuilder launch, Path pipe) throws IOException {
    launch.command().addAll(0, List.of("bash", "-c", "exec \"$@\" 7>'" + pipe + "'", "bash"));
    var end = CompletableFuture.runAsync(() -> readToTheEnd(pipe), Thread::startVirtualThread);
    return new Watched(launch.start(), end);
  }

  private static void readToTheEnd(Path pipe) {
    try {
      var _ = Files.readAllBytes(pipe);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
