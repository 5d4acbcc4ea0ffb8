package com.ptthex.server.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.kernel.vault.KeyedHash;
import com.ptthex.server.kernel.vault.Purpose;
import com.ptthex.shared.messaging.inbox.Channel;
import java.util.HexFormat;

/**
 * A call of the site to itself where the provider calls it. Only this site can give the answer, on
 * whichever of its servers it arrives; and only to the word that was said, at the door where it
 * was.
 */
public record Knock(KeyedHash hash) {
  public static final String FIELD = "SiteKnock";

  public static Knock of(DerivedKeys keys) {
    return new Knock(keys.hash(new Purpose("inbox.knock")));
  }

  public String answer(Channel door, String word) {
    return HexFormat.of().formatHex(hash.of(door.name().getBytes(UTF_8), word.getBytes(UTF_8)));
  }
}
