package com.ptthex.server.launch;

import com.ptthex.server.kernel.http.Doors;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** Where a server is told to listen, read from what was typed. */
public final class Listening {
  /** Which is to say: on no network. */
  public static final String ON_LOOPBACK = "127.0.0.1";

  private static final Set<String> OF_LOOPBACK = Set.of(ON_LOOPBACK, "localhost", "::1");

  private Listening() {}

  /**
   * @param port on loopback
   * @param address beyond it, as numbers, so that nobody's name server decides where we listen
   */
  public static Doors doors(int port, String address, int networkPort) throws CannotStart {
    mustBeAPort(port, "--port");
    mustBeAPort(networkPort, "--listen-port");
    var network =
        OF_LOOPBACK.contains(address)
            ? Optional.<Doors.Network>empty()
            : Optional.of(new Doors.Network(address(address), networkPort));
    return new Doors(port, network, Set.of());
  }

  private static InetAddress address(String text) throws CannotStart {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException _) {
      throw new CannotStart(
          "\"" + text + "\" is no address of a network.",
          "Give --listen an address of this machine in numbers, or 0.0.0.0 for all it has.");
    }
  }

  private static void mustBeAPort(int port, String option) throws CannotStart {
    if (port < 0 || port > 65_535) {
      throw new CannotStart(
          "there is no port " + port + ".",
          "Choose one from 1 to 65535 with " + option + ", or 0 for any that is free.");
    }
  }
}
