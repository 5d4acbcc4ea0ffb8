package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.shared.messaging.inbox.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever knocks without a provider's signature shows that it is this very site. */
final class KnockTest {
  private static final String WORD = "5f3c";

  private final Knock knock = Knock.of(DerivedKeys.passing());

  private Map<String, List<String>> said(Channel door) {
    return Map.of(Knock.FIELD, List.of(WORD), Knock.PROOF, List.of(knock.proof(door, WORD)));
  }

  @Test
  void theSiteIsBelievedAtTheDoorForWhichItKnocks() {
    assertThat(knock.isProven(Channel.MESSAGES, said(Channel.MESSAGES))).isTrue();
    assertThat(knock.isProven(Channel.CALLS, said(Channel.MESSAGES))).isFalse();
  }

  @Test
  void anotherSiteAnotherWordAndWhatIsHeardAsAnAnswerProveNothing() {
    var stranger = Knock.of(DerivedKeys.passing());
    assertThat(stranger.isProven(Channel.MESSAGES, said(Channel.MESSAGES))).isFalse();
    var another = new HashMap<>(said(Channel.MESSAGES));
    another.put(Knock.FIELD, List.of("5f3d"));
    assertThat(knock.isProven(Channel.MESSAGES, another)).isFalse();
    var answered = new HashMap<>(said(Channel.MESSAGES));
    answered.put(Knock.PROOF, List.of(knock.answer(Channel.MESSAGES, WORD)));
    assertThat(knock.isProven(Channel.MESSAGES, answered)).isFalse();
    assertThat(knock.isProven(Channel.MESSAGES, Map.of(Knock.FIELD, List.of(WORD)))).isFalse();
    assertThat(knock.isProven(Channel.MESSAGES, Map.of())).isFalse();
  }

  /** Or a message could be told under the site's own word. */
  @Test
  void nothingElseIsSaidBesideIt() {
    var more = new HashMap<>(said(Channel.MESSAGES));
    more.put("Body", List.of("Hello"));
    assertThat(knock.isProven(Channel.MESSAGES, more)).isFalse();
    var twice = new HashMap<>(said(Channel.MESSAGES));
    twice.put(Knock.FIELD, List.of(WORD, WORD));
    assertThat(knock.isProven(Channel.MESSAGES, twice)).isFalse();
  }
}
