package com.ptthex.shared.signed;

import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A vendor, one who signs in its name, and a site that believes the vendor, at one moment. */
final class Site {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Period DECADE = period(-365, 3650);
  static final Period MONTH = period(-1, 30);
  static final DocumentType<Rights> RIGHTS =
      new DocumentType<>(new TypeName("rights"), Rights.class);
  static final Rights BODY = new Rights(List.of("inbox", "map"), 12);

  final Authority root = Authority.root("Vendor", DECADE);
  final Authority between = root.intermediate("Vendor licences", DECADE);
  final DocumentSigner signer = between.signer("Desk one", DECADE, List.of());

  record Rights(List<String> features, int desks) {}

  static Period period(int fromDay, int untilDay) {
    return new Period(NOW.plus(Duration.ofDays(fromDay)), NOW.plus(Duration.ofDays(untilDay)));
  }

  static Instant day(int number) {
    return NOW.plus(Duration.ofDays(number));
  }

  static Header header() {
    return new Header(
        RIGHTS.name(),
        DocumentId.next(),
        new Serial(7),
        new Edition(3),
        new Customer("harbour-guard"),
        new ServerName("pier-4"),
        new Scope("messaging"),
        day(-1),
        day(30),
        day(-1));
  }

  static Header header(Instant notBefore, Instant notAfter, Instant issuedAt) {
    var usual = header();
    return new Header(
        usual.type(),
        usual.id(),
        usual.serial(),
        usual.version(),
        usual.customer(),
        usual.server(),
        usual.scope(),
        notBefore,
        notAfter,
        issuedAt);
  }

  byte[] document() {
    return signer.sign(header(), BODY);
  }

  /** Lists of both who issue, upon which nobody stands. */
  List<byte[]> clean() {
    return List.of(root.crl(List.of(), MONTH), between.crl(List.of(), MONTH));
  }

  Trust trust() {
    return trust(clean());
  }

  Trust trust(List<byte[]> crls) {
    return Trust.of(encoded(root), crls, Duration.ofDays(7));
  }

  static byte[] encoded(Authority authority) {
    try {
      return authority.certificate().getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Expected<Rights> expected() {
    return expected(Floor.NONE, NOW);
  }

  static Expected<Rights> expected(Floor floor, Instant now) {
    var usual = header();
    return new Expected<>(RIGHTS, usual.customer(), usual.server(), usual.scope(), now, floor);
  }

  Verdict<Rights> judge(byte[] document) {
    return Verification.of(document, trust(), expected());
  }

  Verdict<Rights> judge(byte[] document, UnaryOperator<Expected<Rights>> change) {
    return Verification.of(document, trust(), change.apply(expected()));
  }

  static List<byte[]> together(List<byte[]> some, byte[] another) {
    var all = new ArrayList<>(some);
    all.add(another);
    return all;
  }
}
