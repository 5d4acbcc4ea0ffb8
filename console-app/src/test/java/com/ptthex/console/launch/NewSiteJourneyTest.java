package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.OwnerCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of a real site: from the gate to its owner's desk. */
final class NewSiteJourneyTest {
  private static final String PASSWORD = "a long way to the harbour";
  private final Clock clock = Clock.systemUTC();
  private final Period valid = year();
  private final Authority vendor = Authority.root("Vendor", valid);
  private final OwnerCode code = OwnerCode.next();

  @TempDir private Path folder;

  private Period year() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
  }

  private Server server() throws Exception {
    var root = new PinnedRoot(Optional.of(vendor.certificate().getEncoded()));
    return Server.start(
        new Server.Options(
            Database.file(folder.resolve("site")),
            new KeyFile(folder.resolve("site.key")),
            false,
            root,
            0,
            Limits.USUAL,
            clock));
  }

  /** As the vendor makes it, for the name that the gate shows. */
  private LicenceFile licenceFor(ServerName site) {
    var header =
        new Header(
            Licence.TYPE.name(),
            DocumentId.next(),
            new Serial(1),
            new Edition(1),
            new Customer("harbour-guard"),
            site,
            Licence.SCOPE,
            valid.from(),
            valid.until(),
            valid.from());
    var all =
        new Licence(
            List.of(LicenceLine.of(LicenceFeature.MESSAGING)),
            List.of(),
            14,
            30,
            Optional.of(code.hash()),
            new Edition(1));
    var nobody = List.of(vendor.crl(List.of(), valid));
    return LicenceFile.of(vendor.signer("Licences", valid, nobody).sign(header, all));
  }

  @Test
  void aNewSiteGoesFromItsGateToItsOwnersDesk() throws Exception {
    try (var server = server();
        var client = ApiClient.at(server.address());
        var desk =
            new Desk(() -> new Site.Serving(Line.to(server.address(), clock), Optional.empty()))) {
      desk.awaits("the gate", () -> desk.isThere("unlicensed-card"));
      var name = new ServerName(desk.sees(() -> desk.typed("site-name")));
      assertThat(name)
          .isEqualTo(client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server());

      client.call(LicenceApi.BEGIN, new Begin(licenceFor(name))).orThrow();
      desk.press("again");
      desk.type("owner-code", code.inGroups());
      desk.type("owner-organisation", "Harbour Guard");
      desk.type("owner-name", "First");
      desk.type("owner-login", "first");
      desk.type("owner-password", PASSWORD);
      desk.type("owner-again", PASSWORD);
      desk.press("access-become-owner");

      desk.type("sign-in-login", "first");
      desk.type("sign-in-password", PASSWORD);
      desk.press("access-sign-in-begin");
      desk.awaits("the desk", () -> desk.isThere("numbers-table") || desk.isThere("unit"));
      assertThat(desk.sees(() -> desk.isThere("demo"))).isFalse();
    }
  }
}
