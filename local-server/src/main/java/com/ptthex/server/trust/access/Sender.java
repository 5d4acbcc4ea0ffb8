package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Call;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.MaskedAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From what kind of device a call comes, as far as it says: enough to recognise one's own, and
 * nothing of what it says itself, which could be anything.
 */
record Sender(DeviceKind device, DevicePlatform platform, MaskedAddress address) {
  private static final int IPV4_KEPT = 3;
  private static final int IPV6_KEPT = 3;

  static Sender of(Call.Origin origin) {
    return switch (origin) {
      case Call.Inside _ ->
          new Sender(DeviceKind.UNKNOWN, DevicePlatform.UNKNOWN, MaskedAddress.HERE);
      case Call.Outside(var _, var _, var address, var agent, var _) -> {
        var said = agent.orElse("").toLowerCase(Locale.ROOT);
        yield new Sender(device(said), platform(said), masked(address));
      }
    };
  }

  private static DeviceKind device(String said) {
    if (said.startsWith("ptthexconsole")) {
      return DeviceKind.CONSOLE;
    }
    if (said.startsWith("mozilla/")) {
      return DeviceKind.BROWSER;
    }
    return said.isBlank() ? DeviceKind.UNKNOWN : DeviceKind.SCRIPT;
  }

  /** Android says that it is Linux too, and an iPhone that it is like a Mac. */
  private static DevicePlatform platform(String said) {
    if (said.contains("android")) {
      return DevicePlatform.ANDROID;
    }
    if (said.contains("iphone") || said.contains("ipad")) {
      return DevicePlatform.IOS;
    }
    if (said.contains("windows")) {
      return DevicePlatform.WINDOWS;
    }
    if (said.contains("mac os")) {
      return DevicePlatform.MACOS;
    }
    return said.contains("linux") ? DevicePlatform.LINUX : DevicePlatform.UNKNOWN;
  }

  static MaskedAddress masked(String address) {
    if (address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1")) {
      return MaskedAddress.HERE;
    }
    if (address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return joined(address, ".", IPV4_KEPT);
    }
    return address.matches("[0-9a-fA-F:]{2,39}(%.*)?")
        ? joined(address.replaceFirst("%.*", ""), ":", IPV6_KEPT)
        : MaskedAddress.UNKNOWN;
  }

  private static MaskedAddress joined(String address, String between, int kept) {
    var parts = address.split(Pattern.quote(between), -1);
    return new MaskedAddress(
        Arrays.stream(parts).limit(kept).collect(Collectors.joining(between)) + between + "x");
  }
}
