package com.ptthex.shared.signed;

/** Why a document is not known to come from the authority. */
public enum Doubt {
  /** This build trusts nobody. */
  NO_ROOT,
  /** It was changed, or signed by another than it says. */
  SIGNATURE,
  /** Its certificates do not lead to the root, or one of them was not made for this. */
  CHAIN,
  /** It was to be valid, or was issued, when the certificates it was signed with are not. */
  OUTLIVES_ITS_CERTIFICATE,
  /**
   * It brings a list of revoked certificates that nobody in its chain signed, or a heap of them.
   */
  FORGED_REVOCATIONS,
  /** No list that is new enough tells whether its certificates still count. */
  UNKNOWN_REVOCATIONS,
  /** Something broke while it was looked at. */
  UNREADABLE
}
