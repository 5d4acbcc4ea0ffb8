package com.ptthex.bench;

import com.ptthex.server.Server;
import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.kernel.Pipeline;
import com.ptthex.server.kernel.feed.FeedLimits;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.messaging.inbox.ProviderLink;
import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A demo site to measure: the real server in this process, on loopback, with its file database and
 * its log as they are when installed. Only its limits are raised.
 */
final class BenchSite implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As much as nobody reaches: a bench asks how fast the server is, not how patient. */
  static final Limits LIMITS =
      new Limits(1_000_000, 1_000_000, new FeedLimits(1_000, 1_000, HEARTBEAT, PATIENCE, 512));

  private static final int LOG_DAYS = 1;

  private final DataFolder folder;
  private final Database database;
  private final Server server;
  private final ApiClient client;
  private final ApiClient owner;
  private final Map<String, String> tokens;

  private BenchSite(DataFolder folder, Database database, Server server) {
    this.folder = folder;
    this.database = database;
    this.server = server;
    this.client = ApiClient.at(server.address());
    this.tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
    this.owner = client.as(token("owner"));
  }

  static BenchSite open(Path place) throws CannotStart {
    return open(place, Optional.empty());
  }

  /**
   * @param elsewhere where its data lies, when not in its folder
   */
  static BenchSite open(Path place, Optional<Database> elsewhere) throws CannotStart {
    return open(place, elsewhere, Optional.empty());
  }

  /**
   * @param carrier who is believed to carry its messages, instead of whom it is connected to
   */
  static BenchSite open(Path place, ProviderLink carrier) throws CannotStart {
    return open(place, Optional.empty(), Optional.of(carrier));
  }

  private static BenchSite open(
      Path place, Optional<Database> elsewhere, Optional<ProviderLink> carrier) throws CannotStart {
    var folder = DataFolder.take(place);
    Logs.to(folder.logs(), LOG_DAYS);
    var database = elsewhere.orElseGet(() -> Database.file(folder.store()));
    var options =
        new Server.Options(
            database,
            folder.keys(),
            true,
            PinnedRoot.ofBuild(),
            Doors.loopback(0),
            LIMITS,
            Clock.systemUTC(),
            carrier);
    return new BenchSite(folder, database, Server.start(options));
  }

  /** Of a role, by its name on the wire. */
  String token(String role) {
    return Objects.requireNonNull(tokens.get(role));
  }

  URI address() {
    return server.address();
  }

  Pipeline pipeline() {
    return server.pipeline();
  }

  /** How many follow now. */
  int readers() {
    return server.readers();
  }

  ApiClient owner() {
    return owner;
  }

  /** For loading without the server; it has the same file open in this process. */
  Database database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    folder.close();
  }
}
