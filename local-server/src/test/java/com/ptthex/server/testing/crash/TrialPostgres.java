package com.ptthex.server.testing.crash;

import com.ptthex.server.kernel.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** A PostgreSQL of its own to be killed, on a folder that outlives its processes. */
public final class TrialPostgres implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres server;

  private TrialPostgres(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * @param folder an empty one
   */
  public static TrialPostgres start(Path folder) throws IOException {
    return new TrialPostgres(folder, on(folder).start());
  }

  private static EmbeddedPostgres.Builder on(Path folder) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        // Off by default in a test server; ours is to behave like a real one.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        // What no commit waited for is then lost for certain, and not only now and then.
        .setServerConfig("wal_writer_delay", "10s");
  }

  public Database database() {
    return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  /** One of its processes; the others end at that, and all begin again by themselves. */
  void killOne(RandomGenerator random) throws IOException {
    var all = first().children().toList();
    all.get(random.nextInt(all.size())).destroyForcibly();
  }

  /** All of them, and none with any warning. */
  public void killAll() throws IOException {
    var first = first();
    var others = first.descendants().toList();
    first.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
    first.onExit().join();
    others.forEach(other -> other.onExit().join());
  }

  /** The process that began the others; the one that began it has ended long ago. */
  private ProcessHandle first() throws IOException {
    var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
  }

  /** On what was left, under the same address. */
  public void startAgain() throws IOException {
    var port = server.getPort();
    server.close();
    server = on(folder).setPort(port).start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
