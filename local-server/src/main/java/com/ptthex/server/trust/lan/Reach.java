package com.ptthex.server.trust.lan;

import com.ptthex.shared.trust.lan.SiteAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Where this server is reached over the network, and as whom.
 *
 * @param port known once it listens
 */
record Reach(NetworkIdentity identity, Supplier<OptionalInt> port) {

  List<SiteAddress> addresses() {
    var listening = port.get();
    return listening.isEmpty()
        ? List.of()
        : identity.names().stream()
            .map(name -> SiteAddress.of(name, listening.getAsInt()))
            .toList();
  }
}
