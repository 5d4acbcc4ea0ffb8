package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.shared.trust.licence.OwnerCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the vendor signs for one site beside its licence. */
final class SiteDocumentCommandTest {
  private static final Pattern CODE = Pattern.compile("(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}");

  @TempDir private Path temporary;
  private AdminLine admin = new AdminLine(Path.of(""));

  @BeforeEach
  void makeAnAuthority() throws IOException {
    admin = AdminLine.withAuthority(temporary);
  }

  private Path signed(String command, String... more) {
    var file = temporary.resolve(command);
    var all = new ArrayList<>(List.of("--authority", admin.authority()));
    all.addAll(List.of("--customer", "harbour-guard", "--server", "site-1234-5678-9abc"));
    all.addAll(List.of("--out", file.toString()));
    all.addAll(List.of(more));
    assertThat(admin.run(command, all.toArray(String[]::new))).as(admin.err()).isZero();
    return file;
  }

  @Test
  void aTimeIsBelievedForAWeekAndSerialsGoOnAcrossTypes() {
    admin.issued("first.licence");
    var time = signed("time");
    assertThat(admin.run("verify", time.toString(), "--root", admin.root())).isZero();
    assertThat(admin.out()).contains("\"type\":\"time\"", "\"serial\":2");
    assertThat(
            admin.run(
                "verify", time.toString(), "--root", admin.root(), "--at", "2046-01-01T00:00:00Z"))
        .isEqualTo(1);
    assertThat(admin.out()).contains("\"verdict\":\"expired\"");
  }

  @Test
  void aRecoveryNamesWhomItIsForAndHoldsNothingOfItsCode() {
    var leave = signed("recovery", "--login", "owner");
    var shown = CODE.matcher(admin.out());
    assertThat(shown.find()).isTrue();
    var code = new OwnerCode(shown.group());
    assertThat(admin.run("verify", leave.toString(), "--root", admin.root())).isZero();
    assertThat(admin.run("inspect", leave.toString())).isZero();
    assertThat(admin.out())
        .contains(code.hash().value(), "\"owner\":\"owner\"")
        .doesNotContain(code.value());
  }

  @Test
  void whatIsThereAlreadyIsKept() throws IOException {
    var time = signed("time");
    var before = Files.readAllBytes(time);
    var code =
        admin.run(
            "time",
            "--authority",
            admin.authority(),
            "--customer",
            "c",
            "--server",
            "s",
            "--out",
            time.toString());
    assertThat(code).isEqualTo(2);
    assertThat(Files.readAllBytes(time)).isEqualTo(before);
  }
}
