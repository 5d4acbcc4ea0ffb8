package com.ptthex.console.messaging.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.ui.text.Codes;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.text.Moments;
import com.ptthex.console.ui.text.Texts;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProviderTextTest {
  private static Codes in(Language language) {
    var texts = new Texts(language);
    return new Codes(texts, new Moments(texts, ZoneOffset.UTC), List.of(ProviderText.class));
  }

  @ParameterizedTest
  @EnumSource
  void everyTroubleSaysWhatHappenedAndWhatToDo(Language language) {
    var words = in(language);
    var said = new HashSet<String>();
    for (var error : ProviderError.values()) {
      var happened = words.word("provider", error.code());
      var next = words.word("provider-next", error.code());
      // Where nobody has named a code, it would be told itself.
      assertThat(happened).doesNotContain(error.code()).endsWith(".");
      assertThat(next).doesNotContain(error.code()).endsWith(".");
      assertThat(said.add(happened)).as("said once: " + error).isTrue();
    }
  }
}
