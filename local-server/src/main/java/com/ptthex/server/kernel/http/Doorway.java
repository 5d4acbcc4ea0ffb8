package com.ptthex.server.kernel.http;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.shared.contract.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The way in from outside: in plain from this machine, by TLS from the network. What comes here is
 * looked at before any route is.
 */
public final class Doorway {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> OF_LOOPBACK = Set.of(LOOPBACK, "localhost", "::1");

  private final Doors doors;
  private final Optional<Identity> identity;
  private final Supplier<Set<String>> fieldOrigins;
  private final List<ServerConnector> connectors = new ArrayList<>();
  private final Patience patience;

  /**
   * @param identity there where there is a network
   * @param fieldOrigins from whose pages the endpoints of the field may be called, at each moment
   */
  public Doorway(
      Doors doors, Optional<Identity> identity, Supplier<Set<String>> fieldOrigins, Limits limits) {
    if (doors.network().isPresent() != identity.isPresent()) {
      throw new IllegalArgumentException("nothing listens beyond loopback without TLS");
    }
    this.doors = doors;
    this.identity = identity;
    this.fieldOrigins = fieldOrigins;
    this.patience = new Patience(this::connected, limits.head());
  }

  void into(Server server, Collection<Endpoint<?, ?>> served, Set<String> hooks) {
    server.setErrorHandler(new JettyErrors());
    // Answers what has begun before it stops, and nothing new.
    var graceful = new GracefulHandler();
    graceful.setHandler(patience);
    patience.setHandler(
        new AddressCheck(
            doors.trusted(), new FieldPages(served, fieldOrigins), hooks, this::isOurs));
    server.setHandler(graceful);
    server.setStopTimeout(Limits.STOP_MILLIS);
  }

  static void strict(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(Limits.HEADER_BYTES);
    http.setIdleTimeout(Limits.IDLE_MILLIS);
    http.setHttpCompliance(HttpCompliance.STRICT);
  }

  Connector plain(Server server, HttpConfiguration http) {
    return open(
        new ServerConnector(server, new HttpConnectionFactory(http)), LOOPBACK, doors.port());
  }

  boolean isOnNetwork() {
    return identity.isPresent();
  }

  Connector network(Server server, HttpConfiguration http) {
    var wish = doors.network().orElseThrow();
    var secure = new HttpConfiguration(http);
    // Names are checked for all calls alike, and addresses have no place in SNI.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    var plain = new HttpConnectionFactory(secure);
    var tls = new SslConnectionFactory(new Tls(identity.orElseThrow()), plain.getProtocol());
    var connector = new ServerConnector(server, tls, plain);
    return open(connector, wish.address().getHostAddress(), wish.port());
  }

  /** At once, so that a place that cannot be had is told by its name. */
  private ServerConnector open(ServerConnector connector, String host, int port) {
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(Limits.IDLE_MILLIS);
    try {
      connector.open();
    } catch (IOException failure) {
      close();
      throw new NotOpened(host, port, failure);
    }
    connectors.add(connector);
    return connector;
  }

  /** Another program has the port, or this machine has no such address. */
  static final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String place;

    NotOpened(String host, int port, IOException cause) {
      super(cause);
      this.place = host + ", port " + port;
    }

    String place() {
      return place;
    }
  }

  /** For who never came to serve; otherwise they end with the server. */
  private void close() {
    connectors.forEach(ServerConnector::close);
    connectors.clear();
  }

  int port() {
    return connectors.getFirst().getLocalPort();
  }

  /** On the network, once it listens there. */
  public OptionalInt networkPort() {
    return connectors.size() > 1
        ? OptionalInt.of(connectors.getLast().getLocalPort())
        : OptionalInt.empty();
  }

  public Background watching() {
    return new Every(
        Duration.ofSeconds(1), "patience", patience::run, "slow connections were not closed");
  }

  private Stream<EndPoint> connected() {
    return connectors.stream().flatMap(each -> each.getConnectedEndPoints().stream());
  }

  private boolean isOurs(Request request, String host) {
    return request.isSecure()
        ? identity.filter(known -> known.shown().names().contains(host)).isPresent()
        : OF_LOOPBACK.contains(host);
  }
}
