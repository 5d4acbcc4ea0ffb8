package com.ptthex.server.kernel.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server may be called: on its own machine in plain, and on the network by TLS if at all.
 *
 * @param port on loopback; 0 takes any that is free
 * @param trusted from whose pages it may be called besides its own, such as those of a proxy that
 *     stands before it
 */
public record Doors(int port, Optional<Network> network, Set<Origin> trusted) {

  /**
   * @param address of this machine; the wildcard stands for all it has
   * @param port 0 takes any that is free
   */
  public record Network(InetAddress address, int port) {}

  public Doors {
    trusted = Set.copyOf(trusted);
  }

  public static Doors loopback(int port) {
    return new Doors(port, Optional.empty(), Set.of());
  }

  public Doors trusting(Set<Origin> origins) {
    return new Doors(port, network, origins);
  }
}
