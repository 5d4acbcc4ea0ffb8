package com.ptthex.console.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.wire.Names;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes in is told of in words that ask for no knowledge of telephony. */
final class ArrivalsTextTest {
  private static final List<String> OF_THE_TRADE =
      List.of("webhook", "carrier", "callback", "sip ", "e.164", "dead letter", "reconcil");

  @ParameterizedTest
  @EnumSource
  void whyItWasNotTakenAndWhatToDoHaveWordsOfTheirOwn(Language language) {
    var texts = new Texts(language);
    var codes = new Codes(texts, new Moments(texts, ZoneOffset.UTC), List.of(ArrivalsText.class));
    var said = new HashSet<String>();
    for (var fault : LetterFault.values()) {
      var code = Names.camel(fault);
      for (var kind : List.of("fault", "fault-next")) {
        var word = codes.word(kind, code);
        assertThat(word).endsWith(".").doesNotContain(code);
        assertThat(said.add(word)).as("said once: " + fault).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWordOfTheTradeReachesAnybody(Language language) {
    var texts = new Texts(language);
    assertThat(Stream.of(ArrivalsText.values()).map(texts::of))
        .allSatisfy(
            words -> assertThat(words.toLowerCase(language.locale())).doesNotContain(OF_THE_TRADE));
  }
}
