package com.ptthex.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.trust.mail.MailFault;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is shown a queue by its code, nor a reason by one. */
final class QueueTextsTest {

  private static List<String> wordless(Language language, String kind, Stream<String> codes) {
    var texts = new Texts(language);
    var words = new Codes(texts, new Moments(texts, ZoneOffset.UTC), Rooms.BOOKS);
    return codes.filter(code -> words.word(kind, code).equals(Isolated.code(code))).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyQueueOfARealServerHasANameAndSaysWhatWaitsThere(Language language) {
    try (var site = TestSite.on(TestDatabase.H2)) {
      var queues =
          site.owner().call(QueuesApi.LIST, Nothing.NOTHING).orThrow().queues().stream()
              .map(row -> row.name().value())
              .toList();
      assertThat(queues).contains("arrival.looks", "mail.letters").hasSizeGreaterThan(8);
      assertThat(wordless(language, "queue", queues.stream())).isEmpty();
      assertThat(wordless(language, "queue-about", queues.stream())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonWhySomethingIsGivenUpHasWords(Language language) {
    var ofProvider = Stream.of(ProviderError.values()).map(ProviderError::code);
    assertThat(wordless(language, "provider", ofProvider)).isEmpty();
    var ofMail = Stream.of(MailFault.values()).map(MailFault::code);
    assertThat(wordless(language, "mail-fault", ofMail)).isEmpty();
    var ofAll = Stream.of("failed-unexpectedly", "attempts-never-ended");
    assertThat(wordless(language, "queue-fault", ofAll)).isEmpty();
  }
}
