package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Messages in a file are looked through as a site looks through what comes in. */
final class ScreeningCommandTest {
  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private static Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        new CommandLine(new Admin())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private Ended check(String... lines) throws IOException {
    var file = folder.resolve("messages.jsonl");
    Files.write(file, List.of(lines));
    return run("screening", "check", file.toString());
  }

  @Test
  void eachLineIsAnsweredWithWhatWasFoundAndNeverWithWhatWasWritten() throws IOException {
    var ended =
        check(
            "{\"id\":\"a\",\"text\":\"Call 07700 900123 or write to me@example.org\"}",
            "{\"id\":2,\"text\":\"See you at ten\",\"label\":\"ham\"}",
            "",
            "{\"id\":\"c\",\"text\":\"\"}");
    assertThat(ended.out().lines())
        .containsExactly(
            """
            {"id":"a","flagged":true,"kinds":["phoneNumber","mailAddress"],"score":100}\
            """,
            """
            {"id":2,"flagged":false,"kinds":[],"score":0}\
            """,
            """
            {"id":"c","flagged":false,"kinds":[],"score":0}\
            """);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void aLineThatCannotBeReadIsNamedAndTheOthersAreAnswered() throws IOException {
    var ended = check("{\"id\":\"a\"}", "not JSON, 900123", "{\"id\":\"c\",\"text\":\"Hello\"}");
    assertThat(ended.out().lines()).hasSize(1).first().asString().contains("\"c\"");
    assertThat(ended.err()).contains("Line 1 ", "Line 2 ").doesNotContain("900123");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    var ended = run("screening", "check", folder.resolve("none.jsonl").toString());
    assertThat(ended.err()).contains("could not be read");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void theCommandSaysWhatItDoes() {
    assertThat(run("screening", "check", "--help").out()).contains("FILE.jsonl", "flagged");
    assertThat(run("--help").out()).contains("screening");
  }
}
