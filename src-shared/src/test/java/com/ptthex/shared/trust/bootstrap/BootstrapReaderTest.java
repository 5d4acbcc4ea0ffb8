package com.ptthex.shared.trust.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.signed.TypeName;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Known;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Reading;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Unusable;
import com.ptthex.shared.trust.bootstrap.BootstrapReader.Usable;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Extent;
import com.ptthex.shared.trust.bootstrap.ClientBootstrap.Way;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.trust.lan.SiteCertificate;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A client believes its own site, for the time it is told, and never goes back. */
final class BootstrapReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Period VALID =
      new Period(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
  private static final SiteAuthority SITE = SiteAuthority.made(VALID);
  private static final BootstrapReader READER =
      new BootstrapReader(SiteCertificate.of(SITE.certificate()));

  private static final ClientBootstrap TOLD =
      new ClientBootstrap(
          Extent.FULL,
          List.of(new SiteAddress("ptt.example.org:443")),
          List.of(new WebOrigin("https://field.example.org")),
          new Branding(
              Optional.of(new Label("Harbour watch")), Optional.of(new AccentColour("#1f6f78"))),
          List.of(
              new Notice(
                  NoticeId.made(),
                  Version.FIRST,
                  NoticeLanguage.ENGLISH,
                  new NoticeText("Calls are recorded."),
                  Acknowledgement.NEEDED)),
          new GuestPlaces(3),
          List.of(Way.DEVICE_CODE, Way.GUEST),
          16);

  private static Header header(long version, long serial, String server) {
    return new Header(
        ClientBootstrap.TYPE.name(),
        DocumentId.next(),
        new Serial(serial),
        new Edition(version),
        new Customer("harbour"),
        new ServerName(server),
        ClientBootstrap.SCOPE,
        NOW,
        NOW.plus(Duration.ofHours(12)),
        NOW);
  }

  private static byte[] file(long version, long serial) {
    return SITE.signer(VALID).sign(header(version, serial, "site-one"), TOLD);
  }

  private static Known known(byte[] file) {
    return ((Usable) READER.read(file, Optional.empty(), NOW)).next();
  }

  private static String verdict(Reading reading) {
    return switch (reading) {
      case Usable _ -> "usable";
      case Unusable(var why) -> why.code();
    };
  }

  @Test
  void whatTheSiteSignedIsReadAndSaysWhoseSiteItIs() {
    var reading = READER.read(file(2, 5), Optional.empty(), NOW);
    assertThat(reading)
        .isEqualTo(
            new Usable(
                TOLD,
                NOW.plus(Duration.ofHours(12)),
                new Known(new Customer("harbour"), new ServerName("site-one"), 2, 5)));
  }

  @Test
  void theSameIsReadAgainAndNothingOlder() {
    var known = Optional.of(known(file(2, 5)));
    assertThat(verdict(READER.read(file(2, 5), known, NOW))).isEqualTo("usable");
    assertThat(verdict(READER.read(file(3, 6), known, NOW))).isEqualTo("usable");
    assertThat(verdict(READER.read(file(1, 6), known, NOW))).isEqualTo("downgraded");
    assertThat(verdict(READER.read(file(2, 4), known, NOW))).isEqualTo("replayed");
    assertThat(verdict(READER.read(file(2, 3), known, NOW))).isEqualTo("downgraded");
  }

  @Test
  void nobodyElsesAuthorityIsBelievedAndNoCertificateOfAServerSigns() {
    var stranger = SiteAuthority.made(VALID);
    var theirs = stranger.signer(VALID).sign(header(2, 5, "site-one"), TOLD);
    assertThat(verdict(READER.read(theirs, Optional.empty(), NOW))).isEqualTo("untrusted");
  }

  @Test
  void aDocumentOfAnotherSiteOrOfAnotherKindIsNone() {
    var known = Optional.of(known(file(2, 5)));
    var other = SITE.signer(VALID).sign(header(3, 6, "site-two"), TOLD);
    assertThat(verdict(READER.read(other, known, NOW))).isEqualTo("wrong-server");
    var header = header(3, 6, "site-one");
    var licence =
        new Header(
            new TypeName("licence"),
            header.id(),
            header.serial(),
            header.version(),
            header.customer(),
            header.server(),
            header.scope(),
            header.notBefore(),
            header.notAfter(),
            header.issuedAt());
    var disguised = SITE.signer(VALID).sign(licence, TOLD);
    assertThat(verdict(READER.read(disguised, known, NOW))).isEqualTo("malformed");
  }

  @Test
  void itsTimeIsLimitedAndAPhoneMayBeALittleBehind() {
    var file = file(2, 5);
    var over = NOW.plus(Duration.ofHours(12)).plusSeconds(1);
    assertThat(verdict(READER.read(file, Optional.empty(), over))).isEqualTo("expired");
    var behind = NOW.minus(BootstrapReader.LATITUDE);
    assertThat(verdict(READER.read(file, Optional.empty(), behind))).isEqualTo("usable");
    assertThat(verdict(READER.read(file, Optional.empty(), behind.minusMillis(1))))
        .isEqualTo("not-yet-valid");
  }

  @Test
  void noneOfAThousandFlippedBytesIsBelieved() {
    var file = file(2, 5);
    var chance = new Random(20_261_126);
    for (var round = 0; round < 1_000; round++) {
      var flipped = file.clone();
      var at = chance.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 + chance.nextInt(255));
      assertThat(READER.read(flipped, Optional.empty(), NOW))
          .as("byte %d", at)
          .isInstanceOf(Unusable.class);
    }
  }
}
