package com.ptthex.bench;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
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
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A real site with a licence and an owner, left on the disk as after a day's work. */
final class LicensedSite {
  private final Clock clock = Clock.systemUTC();
  private final Period valid = year();
  private final Authority vendor = Authority.root("Vendor", valid);
  private final OwnerCode code = OwnerCode.next();

  private Period year() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
  }

  void leaveAt(Path place) throws CannotStart, IOException, CertificateEncodingException {
    try (var folder = DataFolder.take(place);
        var server =
            Server.start(
                new Server.Options(
                    Database.file(folder.store()),
                    folder.keys(),
                    false,
                    new PinnedRoot(Optional.of(vendor.certificate().getEncoded())),
                    0,
                    Limits.USUAL,
                    clock));
        var client = ApiClient.at(server.address())) {
      var name = client.call(LicenceApi.STANDING, Nothing.NOTHING).orThrow().server();
      client.call(LicenceApi.BEGIN, new LicenceApi.Begin(licence(name))).orThrow();
      var owner =
          new OwnerApi.BecomeOwner(
              code,
              new Label("Bench"),
              new Label("Owner"),
              new Login("owner"),
              new Password("nobody signs in with this"));
      client.call(OwnerApi.BECOME_OWNER, owner).orThrow();
    }
  }

  private LicenceFile licence(ServerName site) {
    var header =
        new Header(
            Licence.TYPE.name(),
            DocumentId.next(),
            new Serial(1),
            new Edition(1),
            new Customer("bench-customer"),
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
}
