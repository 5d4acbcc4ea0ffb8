package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.trust.licence.OwnerCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LicenceCommandTest {
  private static final Pattern CODE = Pattern.compile("(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}");

  @TempDir private Path temporary;
  private AdminLine admin = new AdminLine(Path.of(""));

  @BeforeEach
  void makeAnAuthority() throws IOException {
    admin = AdminLine.withAuthority(temporary);
  }

  private int verify(Path licence, String... more) {
    var all = new ArrayList<>(List.of(licence.toString(), "--root", admin.root()));
    all.addAll(List.of(more));
    return admin.run("verify", all.toArray(String[]::new));
  }

  @Test
  void whatIsIssuedIsBelievedByWhoeverHasTheRoot() throws IOException {
    var licence = admin.issued("first.licence");
    assertThat(verify(licence)).as(admin.out()).isZero();
    assertThat(admin.out())
        .contains("\"verdict\":\"accepted\"", "harbour-guard", "site-1234-5678-9abc");
    assertThat(admin.run("inspect", licence.toString())).isZero();
    assertThat(admin.out()).contains("\"line\":\"numbers\",\"most\":500");
    assertThat(admin.err()).contains("Nothing of this was verified");
  }

  @Test
  void serialsRiseAndTheOwnersCodeIsShownOnce() throws IOException {
    admin.issued("first.licence");
    var second = admin.issued("second.licence", "--owner-code");
    var shown = CODE.matcher(admin.out());
    assertThat(shown.find()).isTrue();
    var code = new OwnerCode(shown.group());
    admin.run("inspect", second.toString());
    assertThat(admin.out())
        .contains("\"serial\":2", code.hash().value())
        .doesNotContain(code.value());
  }

  @Test
  void everyReasonNotToBelieveOneHasItsVerdict() throws IOException {
    var licence = admin.issued("first.licence");
    assertThat(verify(licence, "--at", "2047-01-01T00:00:00Z")).isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"expired\"", "2046-01-01");
    assertThat(verify(licence, "--at", "2026-01-01T00:00:00Z")).isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"not-yet-valid\"");
    var bytes = Files.readAllBytes(licence);
    bytes[bytes.length / 2] ^= 1;
    var tampered = Files.write(temporary.resolve("tampered"), bytes);
    assertThat(verify(tampered)).isEqualTo(1);
    assertThat(admin.out()).containsAnyOf("\"verdict\":\"untrusted\"", "\"verdict\":\"malformed\"");
    var empty = Files.write(temporary.resolve("empty"), new byte[0]);
    assertThat(verify(empty)).isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"missing\"");
    assertThat(verify(temporary.resolve("nothing"))).isEqualTo(2);
    assertThat(admin.out()).isEmpty();
  }

  @Test
  void whatIsRevokedIsNotBelievedByWhoeverHasTheListAndTheOthersAre() throws IOException {
    var first = admin.issued("first.licence");
    var second = admin.issued("second.licence");
    assertThat(admin.run("revoke", first.toString(), "--authority", admin.authority()))
        .as(admin.err())
        .isZero();
    var list = admin.authority() + "/revoked.crl";
    assertThat(verify(first, "--crl", list)).isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"revoked\"");
    assertThat(verify(second, "--crl", list)).isZero();
    assertThat(verify(admin.issued("third.licence"))).isZero();
  }

  @Test
  void anotherAuthoritysLicenceIsNeitherBelievedNorRevoked() throws IOException {
    var own = admin.issued("first.licence");
    var other = temporary.resolve("other").toString();
    admin.run("authority", other, "--name", "Other");
    assertThat(admin.run("verify", own.toString(), "--root", other + "/root.pem")).isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"untrusted\"");
    assertThat(admin.run("revoke", own.toString(), "--authority", other)).isEqualTo(2);
    assertThat(admin.err()).contains("another authority");
  }

  @Test
  void theKeyIsItsOwnersAndOpensWithItsPassphraseOnly() throws IOException {
    var key = Path.of(admin.authority(), "authority.p12");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.writeString(admin.passphrase(), "another passphrase\n");
    var licence = temporary.resolve("x").toString();
    var code =
        admin.run(
            "issue",
            "--authority",
            admin.authority(),
            "--customer",
            "c",
            "--server",
            "s",
            "--until",
            "2046-01-01T00:00:00Z",
            "--out",
            licence);
    assertThat(code).isEqualTo(2);
    assertThat(admin.err()).contains("does not open");
    assertThat(Path.of(licence)).doesNotExist();
  }

  @Test
  void aSecondAuthorityIsNotMadeOverTheFirst() {
    assertThat(admin.run("authority", admin.authority(), "--name", "Again")).isEqualTo(2);
    assertThat(admin.err()).contains("already");
  }
}
