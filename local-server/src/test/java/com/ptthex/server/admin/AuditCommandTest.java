package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.store.Unusable;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.audit.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The evidence at the command line: what is printed, and how it ends. */
@SuppressWarnings("NullAway.Init") // made before each test
final class AuditCommandTest {
  @TempDir private Path temporary;
  private Path data;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void aSiteThatWasUsed() throws CannotStart, IOException {
    data = temporary.resolve("site");
    try (var folder = DataFolder.take(data);
        var site = TestSite.of(Database.file(folder.store()), folder.keys())) {
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.south);
      assertThat(run("verify", "--data", data)).extracting(Ended::code).isEqualTo(2);
    }
  }

  private static Ended run(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        new CommandLine(new Admin())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(
                Stream.concat(Stream.of("audit"), Arrays.stream(arguments).map(Object::toString))
                    .toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  private void tamper(String sql) throws Unusable {
    try (var store = Store.open(Database.file(data.resolve("store").resolve("site")))) {
      store.writing(db -> db.execute(sql));
    }
  }

  @Test
  void aWholeAuditEndsWell() {
    var ended = run("verify", "--data", data);
    assertThat(ended.out()).startsWith("{\"ok\":true,\"rows\":").contains("\"unsealed\":0");
    assertThat(ended.out().lines()).hasSize(1);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void theFirstFaultIsPrintedAndSaid() throws Unusable {
    tamper("update audit set caller = 'account:somebody-else' where number = 3");
    var ended = run("verify", "--data", data);
    assertThat(ended.out())
        .as("and beside it: %s", ended.err())
        .contains("\"ok\":false")
        .contains("\"kind\":\"altered\"")
        .contains("[3]");
    assertThat(ended.err().strip()).isEqualTo("Row 3 is not as it was sealed.");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aProofIsWrittenAndCheckedWithThePublicKeyAlone() throws Exception {
    var proof = temporary.resolve("proof.json");
    var key = temporary.resolve("copied.pem");
    assertThat(run("prove", 2, "--data", data, "--out", proof).code()).isZero();
    Files.copy(data.resolve("site-key.pem"), key);
    tamper("delete from audit");
    assertThat(run("check", proof, "--key", key))
        .isEqualTo(new Ended(0, "{\"ok\":true,\"number\":2}" + System.lineSeparator(), ""));

    var whole = Files.readString(proof);
    Files.writeString(proof, whole.replace("\"number\":2", "\"number\":3"));
    assertThat(run("check", proof, "--key", key).code()).isEqualTo(1);
    Files.writeString(proof, whole);
    Files.writeString(key, SigningKey.made().shown().pem());
    assertThat(run("check", proof, "--key", key).code()).isEqualTo(1);
    Files.writeString(proof, "{}");
    assertThat(run("check", proof, "--key", key).code()).isEqualTo(2);
  }

  @Test
  void aKeyOfOnesOwnIsBelievedBeforeTheOneInTheFolder() throws IOException {
    var key = temporary.resolve("other.pem");
    Files.writeString(key, SigningKey.made().shown().pem());
    var ended = run("verify", "--data", data, "--key", key);
    assertThat(ended.out()).contains("checkpoint-forged");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void whatCannotBeLookedAtIsSaidAndEndsOtherwise() throws IOException {
    var nowhere = run("verify", "--data", temporary.resolve("nowhere"));
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).startsWith("Nothing was checked: there is no site in ");
    assertThat(run("prove", 100_000, "--data", data, "--out", temporary.resolve("x")).code())
        .isEqualTo(2);
    assertThat(run("prove", "three", "--data", data, "--out", "x").code()).isEqualTo(2);
    Files.delete(data.resolve("site-key.pem"));
    assertThat(run("verify", "--data", data).err()).contains("site-key.pem is missing");
  }
}
