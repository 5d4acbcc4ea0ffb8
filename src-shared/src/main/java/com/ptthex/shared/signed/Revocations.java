package com.ptthex.shared.signed;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is known of revoked certificates: lists that come with a document, and those beside it. */
final class Revocations {
  private static final int MOST_BROUGHT = 8;
  private static final int CRL_SIGN = 6;

  private final Chain chain;
  private final List<X509CRL> lists;
  private final Duration age;

  private Revocations(Chain chain, List<X509CRL> lists, Duration age) {
    this.chain = chain;
    this.lists = lists;
    this.age = age;
  }

  /**
   * A list in the envelope that is not of the chain spoils it; one beside it is of other chains.
   */
  static Revocations of(Chain chain, Envelope envelope, Trust trust)
      throws Doubted, GeneralSecurityException, IOException {
    if (envelope.crls().size() > MOST_BROUGHT) {
      throw new Doubted(Doubt.FORGED_REVOCATIONS);
    }
    var lists = new ArrayList<X509CRL>(trust.crls());
    for (var brought : envelope.crls()) {
      var list = Certificates.crl(brought.getEncoded());
      if (!Chain.wholeBytes(brought.getSignature()) || !ofTheChain(list, chain)) {
        throw new Doubted(Doubt.FORGED_REVOCATIONS);
      }
      lists.add(list);
    }
    return new Revocations(chain, lists, trust.crlAge());
  }

  private static boolean ofTheChain(X509CRL list, Chain chain) {
    for (var at = 0; at < chain.path().size(); at++) {
      if (genuine(list, chain.issuer(at))) {
        return true;
      }
    }
    return false;
  }

  /** The first certificate that a list names, however old the list: what is revoked stays so. */
  Optional<X509Certificate> revoked() {
    for (var at = 0; at < chain.path().size(); at++) {
      var one = chain.path().get(at);
      if (said(at, list -> list.getRevokedCertificate(one) != null)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Whether it is known of each certificate that it is not revoked. */
  void areKnown(Instant now) throws Doubted {
    for (var at = 0; at < chain.path().size(); at++) {
      if (!said(at, list -> fresh(list, now))) {
        throw new Doubted(Doubt.UNKNOWN_REVOCATIONS);
      }
    }
  }

  /** Whose word it is costs more to find out than what it says, and is asked last. */
  private boolean said(int at, Predicate<X509CRL> wanted) {
    return lists.stream().filter(wanted).anyMatch(list -> genuine(list, chain.issuer(at)));
  }

  static boolean genuine(X509CRL list, X509Certificate issuer) {
    var usage = issuer.getKeyUsage();
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || !list.getSigAlgOID().equals(Certificates.ALGORITHM)
        || usage == null
        || !usage[CRL_SIGN]) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  /** A list of a part, or of changes to another, says so critically: it clears nobody. */
  private static boolean whole(X509CRL list) {
    var critical = list.getCriticalExtensionOIDs();
    return critical == null || critical.isEmpty();
  }

  private boolean fresh(X509CRL list, Instant now) {
    var made = list.getThisUpdate().toInstant();
    var next = list.getNextUpdate();
    return whole(list)
        && !made.isAfter(now)
        && !made.isBefore(now.minus(age))
        && next != null
        && !next.toInstant().isBefore(now);
  }
}
