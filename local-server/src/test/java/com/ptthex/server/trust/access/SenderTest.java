package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Call;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.MaskedAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of where somebody comes from. */
final class SenderTest {

  @ParameterizedTest
  @CsvSource({
    "PTTHexConsole (Linux), CONSOLE, LINUX",
    "PTTHexConsole (Windows 11), CONSOLE, WINDOWS",
    "PTTHexConsole (Mac OS X), CONSOLE, MACOS",
    "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101', BROWSER, LINUX",
    "'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36', BROWSER, ANDROID",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)', BROWSER, IOS",
    "curl/8.14.1, SCRIPT, UNKNOWN",
    "'', UNKNOWN, UNKNOWN"
  })
  void ofWhatADeviceSaysOnlyItsKindIsKept(String said, DeviceKind kind, DevicePlatform platform) {
    var sender =
        Sender.of(
            new Call.Outside(
                Optional.empty(),
                Optional.empty(),
                "192.0.2.7",
                Optional.of(said),
                Optional.empty()));
    assertThat(sender.device()).isEqualTo(kind);
    assertThat(sender.platform()).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, here",
    "0:0:0:0:0:0:0:1, here",
    "::1, here",
    "192.0.2.7, 192.0.2.x",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:x",
    "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:x",
    "somewhere, unknown"
  })
  void ofAnAddressOnlyItsNetworkIsKept(String address, String kept) {
    assertThat(Sender.masked(address).value()).isEqualTo(kept);
  }

  @Test
  void whoSaysNothingIsUnknown() {
    var sender = Sender.of(new Call.Outside(Optional.empty(), "192.0.2.7"));
    assertThat(sender)
        .isEqualTo(
            new Sender(DeviceKind.UNKNOWN, DevicePlatform.UNKNOWN, new MaskedAddress("192.0.2.x")));
  }
}
