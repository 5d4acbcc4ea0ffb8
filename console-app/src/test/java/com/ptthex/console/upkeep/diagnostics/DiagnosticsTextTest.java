package com.ptthex.console.upkeep.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.provider.ProviderText;
import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.upkeep.diagnostics.SiteFault;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections are told of in words that ask for no knowledge of the trade. */
final class DiagnosticsTextTest {
  private static final List<String> OF_THE_TRADE =
      List.of(
          "webhook", "callback", "carrier", "latency", "database connection", "timeout", "sid ");

  @ParameterizedTest
  @EnumSource
  void whateverIsInTheWayHasWordsOfItsOwnAndWhatToDo(Language language) {
    var texts = new Texts(language);
    List<Class<? extends Text>> books = List.of(DiagnosticsText.class, ProviderText.class);
    var codes = new Codes(texts, new Moments(texts, ZoneOffset.UTC), books);
    var said = new HashSet<String>();
    for (var fault : SiteFault.values()) {
      for (var kind : List.of("site-fault", "site-fault-next")) {
        var word = codes.word(kind, fault.code());
        assertThat(word).endsWith(".").doesNotContain(fault.code() + "\u2069");
        assertThat(said.add(word)).as("said once: " + fault).isTrue();
      }
    }
    for (var error : ProviderError.values()) {
      assertThat(codes.word("provider", error.code())).endsWith(".");
      assertThat(codes.word("provider-next", error.code())).endsWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWordOfTheTradeReachesAnybody(Language language) {
    var texts = new Texts(language);
    assertThat(Stream.of(DiagnosticsText.values()).map(texts::of))
        .allSatisfy(
            words -> assertThat(words.toLowerCase(language.locale())).doesNotContain(OF_THE_TRADE));
  }
}
