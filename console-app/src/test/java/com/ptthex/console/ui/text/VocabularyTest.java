package com.ptthex.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.numbers.NumbersText;
import com.ptthex.shared.contract.Impact.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people of the field are called goes through all that is said. */
final class VocabularyTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

  /** In Arabic not what only looks like it: a code may go along with something. */
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("(?i)\\bsitters?\\b|(?<!\\p{IsArabic})مرافق(ين|ون|ا|ه)?(?!\\p{IsArabic})");

  private static Vocabulary words(String one, String many) {
    return new Vocabulary(Optional.of(one), Optional.of(many));
  }

  private static String effect(Texts texts, String code, Map<String, String> facts) {
    var codes = new Codes(texts, new Moments(texts, ZoneOffset.UTC), List.of(NumbersText.class));
    return Isolated.undone(codes.effect(new Effect(code, facts)));
  }

  @Test
  void withoutWordsOfTheSiteTheBuiltInOnesStand() {
    assertThat(new Texts(Language.ENGLISH).of(NumbersText.HAS_SITTER)).isEqualTo("Has a sitter");
    assertThat(new Texts(Language.ARABIC).of(NumbersText.CHOOSE_SITTER))
        .isEqualTo("اختر المرافق أولا.");
  }

  @Test
  void aWordOfTheSiteStandsInEveryFormWithItsArticle() {
    var guards = new Texts(Language.ENGLISH, words("guard", "guards"));
    assertThat(guards.of(NumbersText.HAS_SITTER)).isEqualTo("Has a guard");
    assertThat(guards.of(NumbersText.SITTER)).isEqualTo("Guard");
    var engineers = new Texts(Language.ENGLISH, words("engineer", "engineers"));
    assertThat(engineers.of(NumbersText.HAS_SITTER)).isEqualTo("Has an engineer");
    var arabic = new Texts(Language.ARABIC, words("حارس", "حراس"));
    assertThat(arabic.of(NumbersText.CHOOSE_SITTER)).isEqualTo("اختر الحارس أولا.");
  }

  @Test
  void theCountStillDecidesTheFormOfASentence() {
    var texts = new Texts(Language.ENGLISH, words("guard", "guards"));
    assertThat(effect(texts, "sitters-left-without", Map.of("sitters", "1")))
        .isEqualTo("1 guard is left without a number.");
    assertThat(effect(texts, "sitters-left-without", Map.of("sitters", "3")))
        .isEqualTo("3 guards are left without a number.");
    assertThat(effect(texts, "sitter-gets-number", Map.of("count", "1", "hasAlready", "2")))
        .isEqualTo("The guard gets this number. Others they have already: 2.");
  }

  @Test
  void aWordOfTheOtherDirectionTearsNoSentence() {
    var texts = new Texts(Language.ARABIC, words("guard", "guards"));
    assertThat(texts.of(NumbersText.CHOOSE_SITTER)).contains(Isolated.code("guard"));
  }

  /** Outside of what says what the built-in words are. */
  @Test
  void noBundleWritesTheWordOutItself() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      var offenders =
          files
              .filter(file -> file.toString().endsWith(".properties"))
              .flatMap(file -> lines(file).stream().map(line -> file.getFileName() + " " + line))
              .filter(line -> !line.contains(" term-sitter"))
              .toList();
      assertThat(offenders).isEmpty();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.contains("="))
          .filter(
              line ->
                  WRITTEN_OUT
                      .matcher(PLACE.matcher(line.substring(line.indexOf('=') + 1)).replaceAll(""))
                      .find())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
