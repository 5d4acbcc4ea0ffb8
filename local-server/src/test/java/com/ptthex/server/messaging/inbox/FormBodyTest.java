package com.ptthex.server.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.inbox.LetterFault;
import com.ptthex.shared.messaging.inbox.MessageText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Forms as they come in, whatever stands in them. */
final class FormBodyTest {

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(max = 20)
          Map<@StringLength(min = 1, max = 20) String, @StringLength(max = 40) String> values) {
    var pairs =
        values.entrySet().stream()
            .filter(each -> isWhole(each.getKey()) && isWhole(each.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var form = FormBody.of(pairs);
    assertThat(FormBody.read(form.written())).isEqualTo(form);
  }

  /** No encoding has half of a pair. */
  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Property(tries = 300)
  void noBytesBringItDown(@ForAll @StringLength(max = 200) String text) {
    try {
      assertThat(FormBody.read(text).fields()).isNotNull();
    } catch (NotReadable failure) {
      assertThat(failure.fault()).isEqualTo(LetterFault.NOT_READABLE);
    }
  }

  @Example
  void namesThatComeTwiceKeepTheirOrderAndAWrongPercentIsNoForm() {
    assertThat(FormBody.read("a=1&b=&a=%202&c").fields())
        .isEqualTo(Map.of("a", List.of("1", " 2"), "b", List.of(""), "c", List.of("")));
    assertThat(catchThrowableOfType(NotReadable.class, () -> FormBody.read("a=%zz"))).isNotNull();
    var endless = "a=1&".repeat(500);
    assertThat(catchThrowableOfType(NotReadable.class, () -> FormBody.read(endless))).isNotNull();
  }

  @Example
  void aKeywordIsTheWholeOfAMessage() {
    assertThat(in("STOP")).contains(Keyword.STOP);
    assertThat(in("  unsubscribe!\n")).contains(Keyword.STOP);
    assertThat(in("Start")).contains(Keyword.START);
    assertThat(in("help?")).contains(Keyword.HELP);
    for (var words : List.of("please stop", "stop it", "yes", "st op", "!", "...")) {
      assertThat(in(words)).as(words).isEmpty();
    }
  }

  private static Optional<Keyword> in(String words) {
    return Keyword.in(new MessageText(words));
  }

  @Property(tries = 200)
  void anyTextCanBeKept(@ForAll @StringLength(min = 1, max = 50) String words) {
    var kept = new MessageText(words).value();
    assertThat(kept).doesNotContain("\0");
    assertThat(new MessageText(kept).value()).isEqualTo(kept);
    assertThat(new MessageText(words)).hasToString("message");
  }
}
