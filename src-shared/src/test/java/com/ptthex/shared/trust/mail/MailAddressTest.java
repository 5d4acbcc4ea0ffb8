package com.ptthex.shared.trust.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ptthex.shared.value.Malformed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailAddressTest {
  private static final String ONE = "[!-~&&[^\"(),:;<>@\\[\\\\\\]]]{1,64}@[a-z0-9.-]{3,252}";

  @ParameterizedTest
  @CsvSource({
    "somebody@example.org, somebody@example.org",
    "' some.Body+desk@EXAMPLE.org ', some.Body+desk@example.org",
    "o'neil_7@sub.example.org, o'neil_7@sub.example.org",
    "somebody@bücher.example, somebody@xn--bcher-kva.example"
  })
  void anAddressIsReadAsPeopleTypeIt(String typed, String meant) {
    assertThat(new MailAddress(typed).value()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "somebody",
        "@example.org",
        "somebody@",
        "somebody@localhost",
        "some body@example.org",
        "somebody@exa mple.org",
        "somebody@example.org\r\nBcc: other@example.org",
        "some\nbody@example.org",
        "somebody@example.org,other@example.org",
        "Somebody <somebody@example.org>",
        "\"some body\"@example.org",
        "somebody@[192.0.2.7]",
        "a@b@example.org",
        ".somebody@example.org",
        "some..body@example.org",
        "somebody.@example.org",
        "somebody@-example.org",
        "somebody@example..org",
        "ندى@example.org",
        "somebody@example.org\u0000"
      })
  void anythingElseIsNone(String typed) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new MailAddress(typed));
  }

  @Property
  void whateverIsTypedNothingThatBeginsAHeaderComesThrough(
      @ForAll @StringLength(max = 40) @CharRange(from = 0, to = 0x17F) String before,
      @ForAll @StringLength(max = 40) @CharRange(from = 0, to = 0x17F) String after) {
    try {
      assertThat(new MailAddress(before + "@" + after + ".org").value()).matches(ONE);
    } catch (Malformed refused) {
      assertThat(refused.code()).isEqualTo("mail-address");
    }
  }

  @Property
  void itPrintsItselfMasked(
      @ForAll @StringLength(min = 2, max = 60) @CharRange(from = 'a', to = 'z') String name) {
    var address = new MailAddress(name + "@example.org");
    assertThat(address).hasToString(name.charAt(0) + "•••@example.org");
    assertThat("sent to " + address).doesNotContain(address.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.9.9.9", "::1", "LOCALHOST"})
  void thisMachineIsKnownByItsName(String name) {
    assertThat(new MailHost(name).isOfThisMachine()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.example.org", "192.0.2.1", "localhost.example.org", "2001:db8::1"})
  void othersAreOthers(String name) {
    assertThat(new MailHost(name).isOfThisMachine()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mail example.org", "mail/../x", "-mail.example.org", "http://x", "a:25"})
  void aHostIsANameOrAnAddressAlone(String typed) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new MailHost(typed));
  }
}
