package com.ptthex.console.launch;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.shell.Site;
import com.ptthex.server.Hosted;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.licence.LicenceApi;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk keeps of the site that it has joined, with a real server on the other side. */
@Tag("journey")
final class JoinedSiteTest {
  private static final Site OWN = new Site.Refused("own", "none");

  @TempDir private Path folder;

  private static Hosted hosted() throws Exception {
    var network = new Doors.Network(InetAddress.ofLiteral("127.0.0.2"), 0);
    return Hosted.freshDemo(new Doors(0, Optional.of(network), Set.of()));
  }

  private static SiteAddress addressOf(Hosted site) {
    return new SiteAddress(site.networkAddresses().getFirst().toString());
  }

  private static EnrolmentCode codeOf(Hosted site) {
    try (var client = ApiClient.at(site.address())) {
      var owner = client.as(Objects.requireNonNull(site.demoTokens().get("owner")));
      return owner.call(LanApi.MAKE, new LanApi.Make(Optional.empty())).orThrow().code();
    }
  }

  /** As the console is after a start. */
  private JoinedSite started() {
    return new JoinedSite(folder.resolve("settings"), () -> OWN, Clock.systemUTC());
  }

  private static Answer<?> asked(Site found) {
    return ((Site.Serving) found).line().anonymous().call(LicenceApi.STANDING, NOTHING);
  }

  @Test
  void whatWasJoinedIsFoundAfterEachStartUntilItIsLeft() throws Exception {
    try (var site = hosted()) {
      assertThat(started().find()).isEqualTo(OWN);
      assertThat(started().join(addressOf(site), codeOf(site))).isInstanceOf(Answer.Done.class);
      assertThat(started().joined()).contains(addressOf(site));
      assertThat(asked(started().find())).isInstanceOf(Answer.Done.class);
      started().leave();
      assertThat(started().joined()).isEmpty();
      assertThat(started().find()).isEqualTo(OWN);
    }
  }

  @Test
  void aCodeOfAnotherSiteChangesNothing() throws Exception {
    try (var site = hosted();
        var other = hosted()) {
      assertThat(started().join(addressOf(site), codeOf(site))).isInstanceOf(Answer.Done.class);
      assertThat(started().join(addressOf(other), codeOf(site))).isInstanceOf(Answer.Refused.class);
      assertThat(started().joined()).contains(addressOf(site));
    }
  }

  @Test
  void whatIsKeptAndCannotBeReadIsNotReplacedByTheSiteOfThisMachine() throws Exception {
    Files.createDirectories(folder.resolve("settings"));
    Files.writeString(folder.resolve("settings/site.properties"), "address=https://192.0.2.7\n");
    assertThat(started().find()).isInstanceOf(Site.Refused.class).isNotEqualTo(OWN);
  }
}
