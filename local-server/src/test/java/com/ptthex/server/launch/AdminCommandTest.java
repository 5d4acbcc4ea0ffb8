package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.ServerProcess;
import com.ptthex.server.testing.ServerProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of an administrator, each as a process of its own. */
final class AdminCommandTest {
  @TempDir private Path temporary;

  private Path data() {
    return temporary.resolve("data");
  }

  private Ended rotate() throws Exception {
    try (var command =
        ServerProcess.admin(temporary, "vault", "rotate", "--data", data().toString())) {
      return command.ended();
    }
  }

  private void refuses(String... words) throws Exception {
    var ended = rotate();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("The key was not exchanged: ")
        .contains(words)
        .doesNotContain("\tat ", "Exception", "com.ptthex");
  }

  @Test
  void aKeyIsExchangedWhileNoServerRunsAndTheSiteStartsWithTheNewOne() throws Exception {
    refuses("no site in " + data(), "--data");
    assertThat(data()).as("none is made").doesNotExist();

    var key = data().resolve("vault.key");
    try (var server = ServerProcess.start(temporary, "--data", data().toString())) {
      server.ready();
      refuses("another server is running", data().toString());
      server.stop();
    }
    var old = Files.readString(key);
    var ended = rotate();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(Files.readAllLines(key)).hasSize(1);
    var id = Files.readString(key).substring(3, 19);
    assertThat(String.join("\n", ended.out()))
        .contains("new key, " + id, "Back up " + key)
        .doesNotContain("other server");
    assertThat(old).doesNotContain(id);
    try (var server = ServerProcess.start(temporary, "--data", data().toString())) {
      server.ready();
    }
  }

  @Test
  void withoutACommandItNamesWhatThereIs() throws Exception {
    try (var command = ServerProcess.admin(temporary, "--help")) {
      var ended = command.ended();
      assertThat(ended.code()).isZero();
      assertThat(String.join("\n", ended.out())).contains("./run admin", "vault");
    }
    try (var command = ServerProcess.admin(temporary)) {
      assertThat(command.ended().code()).isEqualTo(2);
    }
  }
}
