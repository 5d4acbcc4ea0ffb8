package com.ptthex.server.kernel.http;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** By what a server is known on the network; asked for each connection, since it is renewed. */
public interface Identity {

  Shown shown();

  /**
   * @param chain its own certificate first
   * @param names by which it may be called
   */
  record Shown(PrivateKey key, List<X509Certificate> chain, Set<String> names) {
    public Shown {
      chain = List.copyOf(chain);
      names = Set.copyOf(names);
    }
  }
}
