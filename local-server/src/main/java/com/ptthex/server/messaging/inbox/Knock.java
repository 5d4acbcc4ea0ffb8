package com.ptthex.server.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.messaging.inbox.Channel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A call of the site to itself where the provider calls it. Only this site can give the answer, on
 * whichever of its servers it arrives; and only to the word that was said, at the door where it
 * was.
 */
public record Knock(KeyedHash hash) {
  public static final String FIELD = "SiteKnock";

  /** Where whoever knocks shows that it is this site, when no provider's secret can sign. */
  public static final String PROOF = "SiteKnockProof";

  private static final byte[] ASKED = "asked".getBytes(UTF_8);

  public static Knock of(DerivedKeys keys) {
    return new Knock(keys.hash(new Purpose("inbox.knock")));
  }

  public String answer(Channel door, String word) {
    return HexFormat.of().formatHex(hash.of(door.name().getBytes(UTF_8), word.getBytes(UTF_8)));
  }

  /** What only this site can say together with the word. */
  public String proof(Channel door, String word) {
    return HexFormat.of()
        .formatHex(hash.of(ASKED, door.name().getBytes(UTF_8), word.getBytes(UTF_8)));
  }

  /** Whether this site itself says so, and nothing else with it. */
  boolean isProven(Channel door, Map<String, List<String>> said) {
    var word = said.getOrDefault(FIELD, List.of());
    var proof = said.getOrDefault(PROOF, List.of());
    return said.size() == 2
        && word.size() == 1
        && proof.size() == 1
        && MessageDigest.isEqual(
            proof(door, word.getFirst()).getBytes(UTF_8), proof.getFirst().getBytes(UTF_8));
  }
}
