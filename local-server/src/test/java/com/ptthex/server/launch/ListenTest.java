package com.ptthex.server.launch;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.ServerProcess;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.ServerTrust;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.lan.Enrolment;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.SiteAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListenTest {
  @TempDir private Path temporary;

  @Test
  void aServerThatListensOnANetworkSaysWhereAndStaysAsItIsOnItsOwnMachine() throws Exception {
    try (var server =
        ServerProcess.start(temporary, "--demo", "--listen", "127.0.0.2", "--listen-port", "0")) {
      var own = server.ready();
      var token = Objects.requireNonNull(server.tokens().get("owner"));
      var told = server.line();
      assertThat(told).matches("network https://127\\.0\\.0\\.2:\\d+");
      var address = new SiteAddress(told.substring("network ".length()));
      try (var beside = ApiClient.at(own)) {
        var make = new LanApi.Make(Optional.empty());
        var code = beside.as(token).call(LanApi.MAKE, make).orThrow().code();
        var authority = Enrolment.prove(address, code).orThrow().authority().x509();
        try (var desk = ApiClient.at(address.uri(), ServerTrust.only(authority))) {
          assertThat(desk.as(token).call(AccessApi.ME, NOTHING).orThrow())
              .isEqualTo(beside.as(token).call(AccessApi.ME, NOTHING).orThrow());
        }
      }
    }
  }
}
