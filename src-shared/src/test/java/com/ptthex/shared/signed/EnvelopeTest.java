package com.ptthex.shared.signed;

import static com.ptthex.shared.signed.Site.BODY;
import static com.ptthex.shared.signed.Site.DECADE;
import static com.ptthex.shared.signed.Site.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;

/** There is one way to write an envelope; the other ways mean the same, and are refused. */
final class EnvelopeTest {
  private static final int VERSION = 0;
  private static final int DIGESTS = 1;
  private static final int CERTIFICATES = 3;

  private final Site site = new Site();
  private final byte[] document =
      site.between.signer("Desk", DECADE, site.clean()).sign(header(), BODY);

  @Test
  void theOneWayIsDer() throws IOException {
    assertThat(rewritten()).isEqualTo(document);
    assertThat(site.judge(rewritten())).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void whatNoSignatureCoversHasNoFreedom() throws IOException {
    var sha256 = NISTObjectIdentifiers.id_sha256;
    var doubled =
        new DERSet(
            new ASN1Encodable[] {
              new AlgorithmIdentifier(sha256), new AlgorithmIdentifier(sha256, DERNull.INSTANCE)
            });

    for (var another :
        List.of(
            with(VERSION, new ASN1Integer(3)),
            with(DIGESTS, new DERSet(new AlgorithmIdentifier(sha256, DERNull.INSTANCE))),
            with(DIGESTS, new DERSet()),
            with(DIGESTS, doubled),
            withSignerInfo(withUnsignedAttribute()),
            withSignerInfo(signerInfoWith(VERSION, new ASN1Integer(3))),
            indefinite())) {
      assertThat(another).isNotEqualTo(document);
      assertThat(site.judge(another)).isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
    }
  }

  @Test
  void twoSignersAreOneTooMany() throws IOException {
    var twice = new DERSet(new ASN1Encodable[] {signerInfo(), signerInfo()});

    assertThat(site.judge(with(parts().length - 1, twice)))
        .isEqualTo(new Verdict.Malformed<>(Flaw.ENVELOPE));
  }

  @Test
  void withoutCertificatesNobodyIsKnownToHaveSigned() throws IOException {
    var none = new DERTaggedObject(false, 0, new DERSet());

    assertThat(site.judge(with(CERTIFICATES, none)))
        .isEqualTo(new Verdict.Untrusted<>(Doubt.CHAIN));
  }

  private byte[] withSignerInfo(ASN1Encodable info) throws IOException {
    return with(parts().length - 1, new DERSet(info));
  }

  private ASN1Encodable withUnsignedAttribute() {
    var note =
        new DERSequence(
            new ASN1Encodable[] {CMSObjectIdentifiers.data, new DERSet(DERNull.INSTANCE)});
    return new DERSequence(
        Stream.concat(
                Arrays.stream(signerInfo().toArray()),
                Stream.of(new DERTaggedObject(false, 1, new DERSet(note))))
            .toArray(ASN1Encodable[]::new));
  }

  private ASN1Encodable signerInfoWith(int which, ASN1Encodable part) {
    var parts = signerInfo().toArray();
    parts[which] = part;
    return new DERSequence(parts);
  }

  private ASN1Sequence signerInfo() {
    return ASN1Sequence.getInstance(
        ASN1Set.getInstance(parts()[parts().length - 1]).getObjectAt(0));
  }

  private byte[] rewritten() throws IOException {
    return with(VERSION, parts()[VERSION]);
  }

  private byte[] with(int which, ASN1Encodable part) throws IOException {
    var parts = parts();
    parts[which] = part;
    return content(new DERSequence(parts)).getEncoded(ASN1Encoding.DER);
  }

  private byte[] indefinite() throws IOException {
    return new BERSequence(content(new BERSequence(parts())).toArray())
        .getEncoded(ASN1Encoding.BER);
  }

  private static ASN1Sequence content(ASN1Sequence data) {
    var both = new ASN1EncodableVector();
    both.add(CMSObjectIdentifiers.signedData);
    both.add(new DERTaggedObject(true, 0, data));
    return new DERSequence(both);
  }

  private ASN1Encodable[] parts() {
    var content = ASN1Sequence.getInstance(document);
    var tagged = ASN1TaggedObject.getInstance(content.getObjectAt(1));
    return ASN1Sequence.getInstance(tagged, true).toArray();
  }
}
