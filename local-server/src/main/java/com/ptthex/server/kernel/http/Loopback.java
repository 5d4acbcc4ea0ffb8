package com.ptthex.server.kernel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether somebody calls from this machine. */
final class Loopback {
  private Loopback() {}

  static boolean is(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
