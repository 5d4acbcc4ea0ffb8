package com.ptthex.console.launch;

import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Server;
import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.launch.KeyFile;
import com.ptthex.server.trust.licence.PinnedRoot;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Authority;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.OwnerCode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A real site that nobody has been at yet, its vendor, and a clock that can be put on. */
final class RealSite implements AutoCloseable {
  final OwnerCode code = OwnerCode.next();
  final Server server;
  final ApiClient client;
  private final Authority vendor;
  private final Period ages;
  private volatile Duration ahead = Duration.ZERO;
  private final Clock clock =
      ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);

  RealSite(Path folder) throws Exception {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ages = new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3_650)));
    vendor = Authority.root("Vendor", ages);
    server =
        Server.start(
            new Server.Options(
                Database.file(folder.resolve("site")),
                new KeyFile(folder.resolve("site.key")),
                false,
                new PinnedRoot(Optional.of(vendor.certificate().getEncoded())),
                0,
                Limits.USUAL,
                clock));
    client = ApiClient.at(server.address());
  }

  Site.Search search() {
    return () -> new Site.Serving(Line.to(server.address(), clock), Optional.empty());
  }

  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  /** As the vendor makes one for the name that the gate shows. */
  LicenceFile licence(ServerName site, long serial, Duration lasts, int readingDays) {
    var from = clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    var header =
        new Header(
            Licence.TYPE.name(),
            DocumentId.next(),
            new Serial(serial),
            new Edition(1),
            new Customer("harbour-guard"),
            site,
            Licence.SCOPE,
            from,
            from.plus(lasts),
            from);
    var all =
        new Licence(
            List.of(LicenceLine.of(LicenceFeature.MESSAGING)),
            List.of(),
            0,
            readingDays,
            Optional.of(code.hash()),
            new Edition(1));
    var nobody = List.of(vendor.crl(List.of(), ages));
    return LicenceFile.of(vendor.signer("Licences", ages, nobody).sign(header, all));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
