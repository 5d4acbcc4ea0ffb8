package com.ptthex.shared.trust.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.signed.Period;
import com.ptthex.shared.signed.SiteAuthority;
import com.ptthex.shared.value.Malformed;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnrolmentCodeTest {
  private static X509Certificate authority() {
    var now = Instant.parse("2026-03-01T08:00:00Z");
    return SiteAuthority.made(new Period(now, now.plus(Duration.ofDays(1)))).certificate();
  }

  @Test
  void aCodeProvesItsAuthorityWithItsSaltAndNothingElse() {
    var ours = authority();
    var salt = EnrolmentSalt.made();
    var code = EnrolmentCode.of(ours, salt);
    assertThat(code.proves(ours, salt)).isTrue();
    assertThat(code.proves(ours, EnrolmentSalt.made())).isFalse();
    assertThat(code.proves(authority(), salt)).isFalse();
    assertThat(new EnrolmentCode(code.grouped())).isEqualTo(code);
    assertThat(code.hash()).isNotEqualTo(EnrolmentCode.of(ours, EnrolmentSalt.made()).hash());
    assertThat(code.toString()).doesNotContain(code.value());
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, https://192.0.2.7:7443",
    "192.0.2.7:8443, https://192.0.2.7:8443",
    "HTTPS://Desk.Example.org/, https://desk.example.org:7443",
    "[2001:db8::7]:7443, https://[2001:db8::7]:7443",
    "' https://192.0.2.7 ', https://192.0.2.7:7443"
  })
  void anAddressIsReadAsPeopleTypeIt(String typed, String meant) {
    assertThat(new SiteAddress(typed).value()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://192.0.2.7",
        "ftp://192.0.2.7",
        "https://somebody@192.0.2.7",
        "https://192.0.2.7/path",
        "https://192.0.2.7?query",
        "https://192.0.2.7#fragment",
        "https://192.0.2.7:0",
        "https://192.0.2.7:65536",
        "https://",
        "two words",
        "https://[::1"
      })
  void whatIsNoAddressOfASiteIsRefused(String typed) {
    assertThatThrownBy(() -> new SiteAddress(typed)).isInstanceOf(Malformed.class);
  }
}
