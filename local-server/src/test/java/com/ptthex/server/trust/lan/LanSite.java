package com.ptthex.server.trust.lan;

import com.ptthex.server.Server;
import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.http.Origin;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.ServerTrust;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.lan.SiteCertificate;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A real site that is served on a network. Of all networks a test may only use the loopback, of
 * which the server takes every address but the first for one.
 */
public final class LanSite implements AutoCloseable {
  public static final String ADDRESS = "127.0.0.2";

  public static final Origin PROXY = new Origin("https", "panel.example.org", 443);

  private static final Limits UNLIMITED = new Limits(1_000_000, 1_000_000);

  final Database database;
  final KeyFile keys;
  public final Server server;
  private final Map<String, String> tokens;
  private final ApiClient beside;

  private LanSite(Database database, KeyFile keys) {
    this.database = database;
    this.keys = keys;
    this.server = start(database, keys);
    this.tokens = DemoSite.open(server.store(), server.pipeline(), server.address());
    this.beside = ApiClient.at(server.address());
  }

  public static LanSite fresh() {
    return new LanSite(TestDatabase.H2.fresh(), TestKeys.fresh());
  }

  /** The same site, once this server is closed. */
  LanSite again() {
    return new LanSite(database, keys);
  }

  private static Server start(Database database, KeyFile keys) {
    var network = new Doors.Network(InetAddress.ofLiteral(ADDRESS), 0);
    var doors = new Doors(0, Optional.of(network), Set.of(PROXY));
    try {
      return Server.start(
          new Server.Options(
              database,
              keys,
              true,
              new PinnedRoot(Optional.empty()),
              doors,
              UNLIMITED,
              Clock.systemUTC()));
    } catch (CannotStart failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** As people are told it. */
  public SiteAddress address() {
    return new SiteAddress(server.networkAddresses().getFirst().toString());
  }

  public String token(String role) {
    return Objects.requireNonNull(tokens.get(role));
  }

  /** From the server's own machine. */
  ApiClient beside(String role) {
    return beside.as(token(role));
  }

  public EnrolmentCode code() {
    return beside("owner").call(LanApi.MAKE, new LanApi.Make(Optional.empty())).orThrow().code();
  }

  /** What a desk keeps that has joined. */
  public static ServerTrust trust(SiteCertificate authority) {
    return ServerTrust.only(authority.x509());
  }

  @Override
  public void close() {
    beside.close();
    server.close();
  }
}
