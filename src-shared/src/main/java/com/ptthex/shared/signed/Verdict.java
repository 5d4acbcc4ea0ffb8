package com.ptthex.shared.signed;

import java.math.BigInteger;
import java.time.Instant;

/** What came of looking at a document: it is believed, or it is not for the first reason met. */
public sealed interface Verdict<B> {

  record Accepted<B>(SignedDocument<B> document) implements Verdict<B> {}

  /** There is no document at all. */
  record Missing<B>() implements Verdict<B> {}

  record Malformed<B>(Flaw flaw) implements Verdict<B> {}

  record Untrusted<B>(Doubt doubt) implements Verdict<B> {}

  record WrongCustomer<B>(Customer named) implements Verdict<B> {}

  record WrongServer<B>(ServerName named) implements Verdict<B> {}

  record WrongScope<B>(Scope named) implements Verdict<B> {}

  record NotYetValid<B>(Instant from) implements Verdict<B> {}

  record Expired<B>(Instant since) implements Verdict<B> {}

  /**
   * @param certificate the serial number of the certificate that no longer counts
   */
  record Revoked<B>(BigInteger certificate) implements Verdict<B> {}

  record Replayed<B>(Serial serial) implements Verdict<B> {}

  /** Something newer was accepted already. */
  record Downgraded<B>(Edition version, Serial serial) implements Verdict<B> {}

  /** How it is called where there are no types. */
  default String code() {
    return switch (this) {
      case Accepted<B> _ -> "accepted";
      case Missing<B> _ -> "missing";
      case Malformed<B> _ -> "malformed";
      case Untrusted<B> _ -> "untrusted";
      case WrongCustomer<B> _ -> "wrong-customer";
      case WrongServer<B> _ -> "wrong-server";
      case WrongScope<B> _ -> "wrong-scope";
      case NotYetValid<B> _ -> "not-yet-valid";
      case Expired<B> _ -> "expired";
      case Revoked<B> _ -> "revoked";
      case Replayed<B> _ -> "replayed";
      case Downgraded<B> _ -> "downgraded";
    };
  }
}
