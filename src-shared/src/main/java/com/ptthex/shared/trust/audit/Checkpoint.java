package com.ptthex.shared.trust.audit;

import java.nio.charset.StandardCharsets;

/**
 * A signed word of what the audit was.
 *
 * @param signature ECDSA over P-256 and SHA-256, in Base64
 */
public record Checkpoint(TreeHead head, String signature) {

  /** Under which the next checkpoint names this one; covers the signature too. */
  public Hash hash() {
    var whole = head.text() + "signature " + signature + "\n";
    return Hash.of(Merkle.sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
  }

  public boolean isSignedBy(SiteKey key) {
    return head.key().equals(key.id()) && key.verifies(head.text(), signature);
  }
}
