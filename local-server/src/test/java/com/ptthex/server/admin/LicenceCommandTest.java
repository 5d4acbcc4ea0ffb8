package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.trust.licence.OwnerCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class LicenceCommandTest {
  private static final Pattern CODE = Pattern.compile("(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}");

  @TempDir private Path temporary;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeAnAuthority() throws IOException {
    Files.writeString(passphrase(), "a passphrase of some length\n");
    assertThat(run("authority", authority(), "--name", "Vendor")).isZero();
  }

  private Path passphrase() {
    return temporary.resolve("passphrase");
  }

  private String authority() {
    return temporary.resolve("authority").toString();
  }

  private String root() {
    return authority() + "/root.pem";
  }

  private int run(String command, String... arguments) {
    var all = new ArrayList<>(List.of("licence", command));
    all.addAll(List.of(arguments));
    if (!command.equals("verify") && !command.equals("inspect")) {
      all.addAll(List.of("--passphrase-file", passphrase().toString()));
    }
    var said = new StringWriter();
    var complained = new StringWriter();
    var code =
        new CommandLine(new Admin())
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(complained))
            .execute(all.toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private Path issued(String name, String... more) {
    var file = temporary.resolve(name);
    var all = new ArrayList<>(List.of("--authority", authority(), "--customer", "harbour-guard"));
    all.addAll(List.of("--server", "site-1234-5678-9abc", "--until", "2046-01-01T00:00:00Z"));
    all.addAll(List.of("--feature", "messaging", "--limit", "numbers=500"));
    all.addAll(List.of(more));
    all.addAll(List.of("--out", file.toString()));
    assertThat(run("issue", all.toArray(String[]::new))).as(err).isZero();
    return file;
  }

  private int verify(Path licence, String... more) {
    var all = new ArrayList<>(List.of(licence.toString(), "--root", root()));
    all.addAll(List.of(more));
    return run("verify", all.toArray(String[]::new));
  }

  @Test
  void whatIsIssuedIsBelievedByWhoeverHasTheRoot() throws IOException {
    var licence = issued("first.licence");
    assertThat(verify(licence)).as(out).isZero();
    assertThat(out).contains("\"verdict\":\"accepted\"", "harbour-guard", "site-1234-5678-9abc");
    assertThat(run("inspect", licence.toString())).isZero();
    assertThat(out).contains("\"line\":\"numbers\",\"most\":500");
    assertThat(err).contains("Nothing of this was verified");
  }

  @Test
  void serialsRiseAndTheOwnersCodeIsShownOnce() throws IOException {
    issued("first.licence");
    var second = issued("second.licence", "--owner-code");
    var shown = CODE.matcher(out);
    assertThat(shown.find()).isTrue();
    var code = new OwnerCode(shown.group());
    run("inspect", second.toString());
    assertThat(out).contains("\"serial\":2", code.hash().value()).doesNotContain(code.value());
  }

  @Test
  void everyReasonNotToBelieveOneHasItsVerdict() throws IOException {
    var licence = issued("first.licence");
    assertThat(verify(licence, "--at", "2047-01-01T00:00:00Z")).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"expired\"", "2046-01-01");
    assertThat(verify(licence, "--at", "2026-01-01T00:00:00Z")).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"not-yet-valid\"");
    var bytes = Files.readAllBytes(licence);
    bytes[bytes.length / 2] ^= 1;
    var tampered = Files.write(temporary.resolve("tampered"), bytes);
    assertThat(verify(tampered)).isEqualTo(1);
    assertThat(out).containsAnyOf("\"verdict\":\"untrusted\"", "\"verdict\":\"malformed\"");
    var empty = Files.write(temporary.resolve("empty"), new byte[0]);
    assertThat(verify(empty)).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"missing\"");
    assertThat(verify(temporary.resolve("nothing"))).isEqualTo(2);
    assertThat(out).isEmpty();
  }

  @Test
  void whatIsRevokedIsNotBelievedByWhoeverHasTheListAndTheOthersAre() throws IOException {
    var first = issued("first.licence");
    var second = issued("second.licence");
    assertThat(run("revoke", first.toString(), "--authority", authority())).as(err).isZero();
    var list = authority() + "/revoked.crl";
    assertThat(verify(first, "--crl", list)).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"revoked\"");
    assertThat(verify(second, "--crl", list)).isZero();
    assertThat(verify(issued("third.licence"))).isZero();
  }

  @Test
  void anotherAuthoritysLicenceIsNeitherBelievedNorRevoked() throws IOException {
    var own = issued("first.licence");
    var other = temporary.resolve("other").toString();
    run("authority", other, "--name", "Other");
    assertThat(run("verify", own.toString(), "--root", other + "/root.pem")).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"untrusted\"");
    assertThat(run("revoke", own.toString(), "--authority", other)).isEqualTo(2);
    assertThat(err).contains("another authority");
  }

  @Test
  void theKeyIsItsOwnersAndOpensWithItsPassphraseOnly() throws IOException {
    var key = Path.of(authority(), "authority.p12");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Files.writeString(passphrase(), "another passphrase\n");
    var out = temporary.resolve("x").toString();
    var code =
        run(
            "issue",
            "--authority",
            authority(),
            "--customer",
            "c",
            "--server",
            "s",
            "--until",
            "2046-01-01T00:00:00Z",
            "--out",
            out);
    assertThat(code).isEqualTo(2);
    assertThat(err).contains("does not open");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void aSecondAuthorityIsNotMadeOverTheFirst() {
    assertThat(run("authority", authority(), "--name", "Again")).isEqualTo(2);
    assertThat(err).contains("already");
  }
}
