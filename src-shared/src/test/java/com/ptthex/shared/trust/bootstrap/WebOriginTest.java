package com.ptthex.shared.trust.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.value.Malformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling of each origin, and none that stands for several. */
final class WebOriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://field.example.org",
        "https://field.example.org:8443",
        "https://localhost",
        "https://192.0.2.7:65535",
        "https://xn--mgbh0fb.example"
      })
  void whatBrowsersSayIsOne(String text) {
    assertThat(new WebOrigin(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "https://",
        "http://field.example.org",
        "https://Field.example.org",
        "HTTPS://field.example.org",
        "https://field.example.org/",
        "https://field.example.org:443",
        "https://field.example.org:0",
        "https://field.example.org:08443",
        "https://field.example.org:65536",
        "https://somebody@field.example.org",
        "https://field.example.org?",
        "https://field.example.org#",
        "https://field..example.org",
        "https://field.example.org.",
        "https://-field.example.org",
        " https://field.example.org",
        "https://field.example.org\n",
        "https://field.example.org https://other.example.org",
        "file://field.example.org",
        "https://عمل.example"
      })
  void everythingElseIsNone(String text) {
    assertThatThrownBy(() -> new WebOrigin(text)).hasMessageContaining("not-a-web-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://*", "https://*.example.org", "https://field.example.org:*"})
  void noneStandsForSeveral(String text) {
    assertThatThrownBy(() -> new WebOrigin(text))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("origin-too-broad");
  }
}
