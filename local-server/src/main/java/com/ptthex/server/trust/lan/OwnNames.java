package com.ptthex.server.trust.lan;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How this machine can be called from the network at this moment: addresses first, then names. */
final class OwnNames {
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
              + "(\\.[a-z]([a-z0-9-]{0,61}[a-z0-9])?)*");

  private OwnNames() {}

  /**
   * @param listening the address that is listened on, or the wildcard for all
   */
  static Set<String> of(InetAddress listening) {
    var names = new LinkedHashSet<String>();
    if (listening.isAnyLocalAddress()) {
      addresses().forEach(each -> names.add(text(each)));
    } else {
      names.add(text(listening));
    }
    hostName()
        .ifPresent(
            name -> {
              names.add(name);
              if (!name.contains(".")) {
                // As machines call each other where there is no name server.
                names.add(name + ".local");
              }
            });
    return Collections.unmodifiableSet(names);
  }

  static boolean isAddress(String name) {
    return name.contains(":") || Character.isDigit(name.charAt(name.length() - 1));
  }

  private static List<InetAddress> addresses() {
    var found = new ArrayList<InetAddress>();
    try {
      for (var each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (each.isUp() && !each.isLoopback()) {
          each.inetAddresses().filter(it -> !it.isLinkLocalAddress()).forEach(found::add);
        }
      }
    } catch (SocketException _) {
      // The names that are known by then must do until the next look.
    }
    return found;
  }

  private static String text(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> hostName() {
    try {
      var name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      return Optional.of(name)
          .filter(text -> HOST_NAME.matcher(text).matches())
          .filter(text -> !isAddress(text) && !text.equals("localhost"));
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }
}
