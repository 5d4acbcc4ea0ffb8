package com.ptthex.server.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be found is found in whatever stands around it; what must pass, passes. */
final class MarkerScanTest {
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

  @Provide
  Arbitrary<PhoneNumber> numbers() {
    var examples =
        PLAN.getSupportedRegions().stream()
            .sorted()
            .map(PLAN::getExampleNumber)
            .map(example -> PLAN.format(example, PhoneNumberFormat.E164))
            .toList();
    return Combinators.combine(Arbitraries.of(examples), Arbitraries.integers().between(0, 99))
        .as((example, end) -> example.substring(0, example.length() - 2) + "%02d".formatted(end))
        .map(PhoneNumber::new);
  }

  private static void isFound(String before, String secret, String after) {
    var text = before + secret + after;
    assertThat(MarkerScan.finds(text)).isTrue();
    assertThat(MarkerScan.masked(text)).doesNotContain(secret).contains(MarkerScan.MASK);
    assertThat(MarkerScan.finds(MarkerScan.masked(text))).isFalse();
  }

  private static void passes(String text) {
    assertThat(MarkerScan.masked(text)).isEqualTo(text);
    assertThat(MarkerScan.masked("{\"key\":\"" + text + "\"}")).contains(text);
  }

  @Property
  void aPhoneNumberIsFoundInAnyText(
      @ForAll("numbers") PhoneNumber number,
      @ForAll @StringLength(max = 60) String before,
      @ForAll @StringLength(max = 60) String after) {
    isFound(before, number.value(), after);
    isFound(before, number.shown(), after);
  }

  @Property
  void aPhoneNumberIsFoundAmongWordsDigitsAndTokens(
      @ForAll("numbers") PhoneNumber number,
      @ForAll("wordy") String before,
      @ForAll("wordy") String after) {
    isFound(before, number.value(), after);
    isFound(before, number.shown(), after);
  }

  @Property
  void aTokenIsFoundInAnyText(
      @ForAll @Size(32) byte[] random,
      @ForAll @IntRange(max = 1000) int seed,
      @ForAll @StringLength(max = 60) String before,
      @ForAll("wordy") String after) {
    var bytes = new byte[32];
    new java.util.Random(seed * 31L + random[0]).nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    assertThat(token).hasSize(43);
    isFound(before, token, after);
    isFound(after, token, before);
    isFound(after, token, after);
  }

  @Provide
  Arbitrary<String> wordy() {
    return Arbitraries.strings().withChars("abcdefXYZ0123456789-_+ .:/\"\\").ofMaxLength(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12025550123",
        "447700900123",
        "call 7700900987",
        "tel=447700900123",
        "+ 44 7700 900123",
        "+1 (202) 555-0123",
        "\uFF0B44 7700 900123",
        "+\u0664\u0664\u0667\u0667\u0660\u0660\u0669" + "\u0660\u0660\u0661",
        "Authorization: Bearer abc",
        "bearer=short.but.said"
      })
  void otherWaysOfWritingThemAreFound(String text) {
    isFound("", text, "");
  }

  @Property
  void idsAndTimesPass(@ForAll long high, @ForAll long low, @ForAll @LongRange(min = 0) long at) {
    passes(new UUID(high, low).toString());
    passes(Uuid7.next().toString());
    // Of digits only, as one in some hundred ends.
    passes(new UUID(high, low).toString().replaceAll("[a-f]", "7"));
    passes("number:" + new UUID(high, low) + "," + new UUID(low, high));
    passes(Instant.ofEpochMilli(at % 4_102_444_800_000L).toString());
    passes(Trace.next());
    passes(Trace.incident());
  }

  @Property
  void countsPositionsAndMaskedNumbersPass(
      @ForAll @IntRange(min = 0, max = 999_999_999) int count,
      @ForAll @IntRange(min = 0, max = 99) int more,
      @ForAll("numbers") PhoneNumber number) {
    passes(Integer.toString(count));
    passes(Integer.toString(-count));
    passes("1." + count + "." + more);
    passes(number.masked());
  }

  @Property
  void codesNamesAndHashesPass(
      @ForAll("codes") String code, @ForAll("names") String name, @ForAll byte[] bytes) {
    passes(code);
    passes(code.replace('-', '_'));
    passes(name);
    passes("com.ptthex.server." + name + "." + name + "(" + name + ".java:" + bytes.length + ")");
    passes(com.ptthex.server.kernel.Sha256.hex(name));
  }

  @Provide
  Arbitrary<String> codes() {
    return words().list().ofMinSize(1).ofMaxSize(15).map(words -> String.join("-", words));
  }

  @Provide
  Arbitrary<String> names() {
    return words()
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(15)
        .map(words -> String.join("", words));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9);
  }
}
