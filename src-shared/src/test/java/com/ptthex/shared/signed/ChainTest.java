package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.DECADE;
import static com.ptthex.shared.signed.Site.MONTH;
import static com.ptthex.shared.signed.Site.NOW;
import static com.ptthex.shared.signed.Site.day;
import static com.ptthex.shared.signed.Site.expected;
import static com.ptthex.shared.signed.Site.header;
import static com.ptthex.shared.signed.Site.period;
import static com.ptthex.shared.signed.Site.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.signed.Site.Rights;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** Which certificates may sign, and how it is known that they still may. */
final class ChainTest {
  private static final KeyPair KEY = Authority.newKey();

  private final Site site = new Site();

  @Test
  void theRootMayIssueASignerItself() {
    var direct = site.root.signer("Desk two", DECADE, List.of());

    assertThat(site.judge(direct.sign(header(), BODY))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void anAuthorityBetweenLetsNoOtherStandBetween() {
    var tooDeep = site.between.intermediate("Reseller", DECADE);
    var signer = tooDeep.signer("Desk", DECADE, List.of(tooDeep.crl(List.of(), MONTH)));

    assertThat(site.judge(signer.sign(header(), BODY))).isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void aSignerIsNoAuthority() {
    var desk = site.root.beneath("Desk", DECADE, Authority.forSigning());
    var forged = desk.signer("Forged", DECADE, List.of());

    assertThat(site.judge(forged.sign(header(), BODY))).isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void anAuthoritysOwnKeySignsNoDocument() {
    var both =
        List.of(
            Authority.authorityAbove(0).getFirst(),
            Authority.extension(
                Extension.keyUsage,
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature)));
    var certificate = site.root.issue("Both", KEY.getPublic(), DECADE, both);
    var signer = site.root.signerOf(certificate, KEY, List.of());

    assertThat(site.judge(signer.sign(header(), BODY))).isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void aCertificateMadeForSomethingElseSignsNoDocument() throws Exception {
    var agreement = Authority.extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyAgreement));
    var webServer =
        Authority.extension(
            Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    var signing = Authority.forSigning().getFirst();

    assertThat(signedBy(KEY, List.of())).isEqualTo(untrusted(Doubt.CHAIN));
    assertThat(signedBy(KEY, List.of(agreement))).isEqualTo(untrusted(Doubt.CHAIN));
    assertThat(signedBy(KEY, List.of(signing, webServer))).isEqualTo(untrusted(Doubt.CHAIN));
    assertThat(signedBy(KEY, List.of(signing))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void onlyKeysOnP256Sign() throws Exception {
    var keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp384r1"));

    assertThat(signedBy(keys.generateKeyPair(), Authority.forSigning()))
        .isEqualTo(untrusted(Doubt.CHAIN));
  }

  private Verdict<Rights> signedBy(KeyPair key, List<Extension> extensions) {
    var certificate = site.between.issue("Odd", key.getPublic(), DECADE, extensions);
    return site.judge(site.between.signerOf(certificate, key, List.of()).sign(header(), BODY));
  }

  @Test
  void aSignatureOfAnotherKeyThanTheCertificatesIsUntrusted() {
    var mistaken = site.between.signerOf(site.signer.certificate(), Authority.newKey(), List.of());

    assertThat(site.judge(mistaken.sign(header(), BODY))).isEqualTo(untrusted(Doubt.SIGNATURE));
  }

  @Test
  void aCertificateThatIsNotOfTheChainSpoilsADocument() {
    var key = Authority.newKey();
    var signer = site.between.issue("Desk", key.getPublic(), DECADE, Authority.forSigning());
    var crowded =
        new DocumentSigner(
            key.getPrivate(),
            List.of(signer, site.between.certificate(), site.signer.certificate()),
            List.of());

    assertThat(site.judge(crowded.sign(header(), BODY))).isEqualTo(untrusted(Doubt.CHAIN));
  }

  @Test
  void aDocumentDoesNotOutliveItsCertificates() {
    var brief = site.between.signer("Brief", period(-1, 10), List.of());

    assertThat(site.judge(brief.sign(header(day(-1), day(10), day(-1)), BODY)))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(site.judge(brief.sign(header(day(-1), day(11), day(-1)), BODY)))
        .isEqualTo(untrusted(Doubt.OUTLIVES_ITS_CERTIFICATE));
    assertThat(site.judge(brief.sign(header(day(-2), day(10), day(-1)), BODY)))
        .isEqualTo(untrusted(Doubt.OUTLIVES_ITS_CERTIFICATE));
    assertThat(site.judge(brief.sign(header(day(-1), day(10), day(-2)), BODY)))
        .isEqualTo(untrusted(Doubt.OUTLIVES_ITS_CERTIFICATE));
  }

  @Test
  void aDocumentWhoseCertificateHasEndedIsExpiredAndNotForged() {
    var past = site.between.signer("Past", period(-20, -10), List.of());

    assertThat(site.judge(past.sign(header(day(-20), day(-10), day(-20)), BODY)))
        .isEqualTo(new Verdict.Expired<>(day(-10)));
  }

  @Test
  void aRevokedSignerIsRevokedWhicheverListSaysSo() {
    var revoked = new Verdict.Revoked<Rights>(site.signer.certificate().getSerialNumber());
    var list = site.between.crl(List.of(site.signer.certificate()), MONTH);
    var old = site.between.crl(List.of(site.signer.certificate()), period(-300, -200));

    assertThat(judge(site.trust(together(site.clean(), list)))).isEqualTo(revoked);
    assertThat(judge(site.trust(together(site.clean(), old)))).isEqualTo(revoked);

    var key = Authority.newKey();
    var certificate = site.between.issue("Desk", key.getPublic(), DECADE, Authority.forSigning());
    var carried =
        site.between.signerOf(
            certificate, key, List.of(site.between.crl(List.of(certificate), MONTH)));
    assertThat(site.judge(carried.sign(header(), BODY)))
        .isEqualTo(new Verdict.Revoked<>(certificate.getSerialNumber()));
  }

  @Test
  void aListThatADocumentBringsHidesNoneBesideIt() {
    var signer = site.between.signer("Desk", DECADE, site.clean());
    var list = site.between.crl(List.of(signer.certificate()), MONTH);

    assertThat(Verification.of(signer.sign(header(), BODY), site.trust(List.of(list)), expected()))
        .isEqualTo(new Verdict.Revoked<>(signer.certificate().getSerialNumber()));
  }

  @Test
  void withTheAuthorityBetweenAllItsSignersAreRevoked() {
    var list = site.root.crl(List.of(site.between.certificate()), MONTH);

    assertThat(judge(site.trust(together(site.clean(), list))))
        .isEqualTo(new Verdict.Revoked<>(site.between.certificate().getSerialNumber()));
  }

  @Test
  void withoutANewEnoughListOfEachIssuerNothingIsBelieved() {
    var ofRoot = site.root.crl(List.of(), MONTH);
    var ofBetween = site.between.crl(List.of(), MONTH);

    assertThat(judge(site.trust(List.of(ofRoot, ofBetween)))).isInstanceOf(Verdict.Accepted.class);
    for (var lists :
        List.of(
            List.<byte[]>of(),
            List.of(ofRoot),
            List.of(ofBetween),
            // Older than the site allows, though it says to be good for longer.
            List.of(ofRoot, site.between.crl(List.of(), period(-8, 30))),
            // Past its own end, though the site would allow it.
            List.of(ofRoot, site.between.crl(List.of(), period(-2, -1))),
            List.of(ofRoot, site.between.crl(List.of(), period(1, 30))),
            // By others, one of whom calls itself the same.
            List.of(ofRoot, new Site().between.crl(List.of(), MONTH)))) {
      assertThat(judge(site.trust(lists))).isEqualTo(untrusted(Doubt.UNKNOWN_REVOCATIONS));
    }
  }

  @Test
  void aListOfAPartRevokesButClearsNobody() {
    var aPart =
        List.of(
            Authority.extension(
                Extension.issuingDistributionPoint,
                new IssuingDistributionPoint(null, false, true, null, false, false)));
    var ofRoot = site.root.crl(List.of(), MONTH);
    var clears = site.between.crl(List.of(), MONTH, aPart);
    var revokes = site.between.crl(List.of(site.signer.certificate()), MONTH, aPart);

    assertThat(judge(site.trust(List.of(ofRoot, clears))))
        .isEqualTo(untrusted(Doubt.UNKNOWN_REVOCATIONS));
    assertThat(judge(site.trust(together(site.clean(), revokes))))
        .isEqualTo(new Verdict.Revoked<>(site.signer.certificate().getSerialNumber()));
  }

  @Test
  void onlyAnAuthorityThatMayListRevocationsDoes() {
    var issuesOnly =
        List.of(
            Authority.authorityAbove(0).getFirst(),
            Authority.extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign)));
    var between = site.root.beneath("Issues only", DECADE, issuesOnly);
    var document = between.signer("Desk", DECADE, List.of()).sign(header(), BODY);
    var lists = List.of(site.root.crl(List.of(), MONTH), between.crl(List.of(), MONTH));

    assertThat(Verification.of(document, site.trust(lists), expected()))
        .isEqualTo(untrusted(Doubt.UNKNOWN_REVOCATIONS));
  }

  @Test
  void aDocumentMayBringItsListsAlong() {
    var signer = site.between.signer("Desk", DECADE, site.clean());

    assertThat(Verification.of(signer.sign(header(), BODY), site.trust(List.of()), expected()))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void aForgedListSpoilsTheDocumentThatBringsIt() {
    var forged = together(site.clean(), new Site().between.crl(List.of(), MONTH));

    assertThat(site.judge(site.between.signer("Desk", DECADE, forged).sign(header(), BODY)))
        .isEqualTo(untrusted(Doubt.FORGED_REVOCATIONS));
  }

  @Test
  void aHeapOfListsIsNotGoneThrough() {
    var heap = Collections.nCopies(9, site.clean().getLast());

    assertThat(site.judge(site.between.signer("Desk", DECADE, heap).sign(header(), BODY)))
        .isEqualTo(untrusted(Doubt.FORGED_REVOCATIONS));
    assertThat(
            site.judge(
                site.between.signer("Desk", DECADE, heap.subList(0, 8)).sign(header(), BODY)))
        .isInstanceOf(Verdict.Accepted.class);
  }

  private Verdict<Rights> judge(Trust trust) {
    return Verification.of(site.document(), trust, expected(Floor.NONE, NOW));
  }

  private static Verdict<Rights> untrusted(Doubt doubt) {
    return new Verdict.Untrusted<>(doubt);
  }
}
