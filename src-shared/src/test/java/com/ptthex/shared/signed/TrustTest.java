package com.ptthex.shared.signed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.shared.value.Malformed;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrustTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Site site = new Site();

  @Test
  void aRootAndItsListsAreReadFromPemAsWell() {
    var lists = pem("X509 CRL", site.clean().getFirst()) + pem("X509 CRL", site.clean().getLast());
    var root = pem("CERTIFICATE", Site.encoded(site.root)).getBytes(US_ASCII);
    var trust = Trust.of(root, List.of(lists.getBytes(US_ASCII)), WEEK);

    assertThat(Verification.of(site.document(), trust, Site.expected()))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void whatIsNoCertificateOrNoListIsNotTakenForOne() {
    var root = Site.encoded(site.root);
    var list = site.clean().getFirst();
    var text = "trust me".getBytes(US_ASCII);

    for (var none : List.of(new byte[0], text, list)) {
      assertThatThrownBy(() -> Trust.of(none, List.of(), WEEK)).isInstanceOf(Malformed.class);
    }
    for (var none : List.of(new byte[0], text, root)) {
      assertThatThrownBy(() -> Trust.of(root, List.of(none), WEEK)).isInstanceOf(Malformed.class);
    }
  }

  private static String pem(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }
}
