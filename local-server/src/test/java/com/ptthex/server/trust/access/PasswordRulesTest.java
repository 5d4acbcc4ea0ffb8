package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Length and what is guessed first; never which kinds of characters. */
final class PasswordRulesTest {
  private static final Login ADA = new Login("ada.lovelace@example.org");
  private static final Optional<Label> SITE = Optional.of(new Label("North Harbour"));

  private static Optional<String> codeOf(String password) {
    return PasswordRules.faultOf("wanted", ADA, SITE, new Password(password)).map(FieldFault::code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four words of my own",
        "all lower case and nothing else",
        "jellyfish-teapot",
        "كلمة مرور طويلة",
        "🦉🦊🐙🐢🦔🐝🦋🐌🐞🐜🕷🦂",
        "sunshine-4711-0815-9932"
      })
  void aLongPasswordOfAnyCharactersIsTaken(String password) {
    assertThat(codeOf(password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, password-too-short",
    "🦉🦊🐙🐢🦔🐝🦋🐌🐞🐜🕷, password-too-short",
    "123qweasdzxc, password-too-common",
    "1Qaz2wsX3edc, password-too-common",
    "Sunshine2024!!, password-too-common",
    "!!trustno1!!, password-too-common",
    "my AdaLovelace 7, password-holds-login",
    "ada.lovelace@example.org, password-holds-login",
    "ADA LOVELACE ROCKS, password-holds-login",
    "we are north-harbour, password-holds-site-name",
    "PTT hex for ever and ever, password-holds-site-name",
    "zzzzzzzzzzzzz, password-repeats",
    "abqabqabqabq, password-repeats",
    "rainrainrainra, password-repeats",
    "mnopqrstuvwxyz, password-repeats",
    "zyxwvutsrqpon, password-repeats"
  })
  void whatIsGuessedFirstIsRefusedWithItsReason(String password, String code) {
    assertThat(codeOf(password)).contains(code);
  }

  @Test
  void theRefusalNamesTheFieldAndHowLongItMustBe() {
    assertThat(PasswordRules.faultOf("wanted", ADA, SITE, new Password("too short")))
        .contains(new FieldFault("wanted", "password-too-short", Map.of("min", "12")));
  }

  @Test
  void aNameOfThreeLettersForbidsNoPassword() {
    var al = new Login("ada");
    assertThat(PasswordRules.faultOf("wanted", al, SITE, new Password("an adagio in the rain")))
        .isEmpty();
  }

  @Test
  void theSameWordsPutTogetherOtherwiseAreTheSamePassword() {
    var stored = PasswordHash.hash(new Password("le caf\u00e9 du coin"), PasswordCost.LEAST);
    assertThat(PasswordHash.matches(new Password("le cafe\u0301 du coin"), stored)).isTrue();
  }

  @Property
  void nothingShorterIsEverTaken(@ForAll @StringLength(min = 8, max = 11) String password) {
    // Putting letters together only makes it shorter, taking ligatures apart makes it longer.
    Assume.that(PasswordRules.alike(password).length() < PasswordRules.SHORTEST);
    assertThat(codeOf(password)).contains("password-too-short");
  }

  @Property
  void noMatterWhereTheLoginStandsItIsFound(
      @ForAll @NumericChars @StringLength(min = 3, max = 9) String before,
      @ForAll @NumericChars @StringLength(min = 3, max = 9) String after) {
    assertThat(codeOf(before + "Ada-Lovelace" + after)).contains("password-holds-login");
  }

  @Property
  void anyPieceRepeatedIsFoundHoweverLong(
      @ForAll @NumericChars @StringLength(min = 3, max = 9) String piece,
      @ForAll @IntRange(min = 4, max = 20) int times) {
    assertThat(codeOf(piece.repeat(times))).isPresent();
  }
}
