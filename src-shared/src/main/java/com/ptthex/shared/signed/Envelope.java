package com.ptthex.shared.signed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The CMS SignedData that carries a document. Of the many ways to write one only ours is read: what
 * no signature covers (versions, algorithms named twice, orders, lengths) then has no freedom left.
 */
record Envelope(
    ASN1OctetString payload,
    IssuerAndSerialNumber signer,
    ASN1OctetString digest,
    ASN1OctetString signature,
    List<Certificate> certificates,
    List<CertificateList> crls) {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  /** Throws whatever the parser throws when it is none; see {@link Verification}. */
  static Envelope read(byte[] bytes) throws IOException {
    var content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes));
    var data = SignedData.getInstance(content.getContent());
    var signer = SignerInfo.getInstance(only(data.getSignerInfos()));
    var envelope =
        new Envelope(
            ASN1OctetString.getInstance(data.getEncapContentInfo().getContent()),
            IssuerAndSerialNumber.getInstance(signer.getSID().getId()),
            ASN1OctetString.getInstance(digestOf(signer)),
            signer.getEncryptedDigest(),
            all(data.getCertificates(), Certificate::getInstance),
            all(data.getCRLs(), CertificateList::getInstance));
    if (!Arrays.equals(envelope.bytes(), bytes)) {
      throw new IOException("written in another way");
    }
    return envelope;
  }

  private static ASN1Encodable digestOf(SignerInfo signer) throws IOException {
    var found =
        new AttributeTable(signer.getAuthenticatedAttributes()).get(CMSAttributes.messageDigest);
    if (found == null) {
      throw new IOException("no digest");
    }
    return only(found.getAttrValues());
  }

  private static ASN1Encodable only(ASN1Set set) throws IOException {
    if (set.size() != 1) {
      throw new IOException("not one but " + set.size());
    }
    return set.getObjectAt(0);
  }

  private static <T> List<T> all(@Nullable ASN1Set set, Function<ASN1Encodable, T> as) {
    var found = new ArrayList<T>();
    if (set != null) {
      set.forEach(each -> found.add(as.apply(each)));
    }
    return found;
  }

  /** In DER. */
  byte[] bytes() throws IOException {
    var info =
        new SignerInfo(
            new SignerIdentifier(signer), SHA256, attributes(digest), ECDSA, signature, null);
    var data =
        new SignedData(
            new DERSet(SHA256),
            new ContentInfo(CMSObjectIdentifiers.data, payload),
            setOf(certificates),
            crls.isEmpty() ? null : setOf(crls),
            new DERSet(info));
    return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
  }

  private static ASN1Set setOf(List<? extends ASN1Encodable> all) {
    return new DERSet(all.toArray(ASN1Encodable[]::new));
  }

  private static ASN1Set attributes(ASN1OctetString digest) {
    var both = new ASN1EncodableVector();
    both.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
    both.add(new Attribute(CMSAttributes.messageDigest, new DERSet(digest)));
    return new DERSet(both);
  }

  /** What is signed for a payload of this digest. */
  static byte[] toSign(ASN1OctetString digest) throws IOException {
    return attributes(digest).getEncoded(ASN1Encoding.DER);
  }
}
