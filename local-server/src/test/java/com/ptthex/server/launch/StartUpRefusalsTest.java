package com.ptthex.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.MasterKeys;
import com.ptthex.server.testing.ServerProcess;
import com.ptthex.server.testing.ServerProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason not to start, told by a real process in words to the person who started it. */
final class StartUpRefusalsTest {
  @TempDir private Path temporary;

  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    data = temporary.resolve("data");
    Files.createDirectory(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private Ended refused(String... arguments) throws Exception {
    var all =
        Stream.concat(Stream.of("--data", data.toString()), Arrays.stream(arguments))
            .toArray(String[]::new);
    try (var server = ServerProcess.start(temporary, all)) {
      var ended = server.ended();
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .startsWith("PTTHex Console cannot start: ")
          .doesNotContain("\tat ", "Exception", "com.ptthex");
      assertThat(ended.err().lines()).as("what is the matter, and what to do").hasSize(2);
      return ended;
    }
  }

  private void settings(String text) throws IOException {
    var file = data.resolve("site.properties");
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Store store() throws Exception {
    Files.createDirectories(data.resolve("store"));
    return Store.open(Database.file(data.resolve("store/site")));
  }

  @Test
  void aPortInUse() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());
      assertThat(refused("--port", port).err()).contains("port " + port, "--port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536"})
  void aPortThatDoesNotExist(String port) throws Exception {
    assertThat(refused("--port", port).err()).contains("no port " + port, "--port");
  }

  @Test
  void aSecondServerOnTheSameFolder() throws Exception {
    try (var first = ServerProcess.start(temporary, "--data", data.toString())) {
      first.ready();
      assertThat(refused().err()).contains("another server is running", data.toString(), "--data");
    }
  }

  @Test
  void dataOfANewerVersion() throws Exception {
    try (var store = store()) {
      store.<Integer>writing(
          db ->
              db.execute(
                  """
                  insert into "flyway_schema_history" ("installed_rank", "version", "description",
                    "type", "script", "checksum", "installed_by", "execution_time", "success")
                  values (9999, '99991231235959', 'from the future', 'SQL', 'V9.sql', 1, 'sa', 1,
                    true)\
                  """));
      store.sync();
    }
    assertThat(refused().err()).contains("newer version", "restore a backup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx-----x", "rwxrwx---"})
  void aFolderThatOthersCanOpen(String rights) throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(rights));
    assertThat(refused().err()).contains("other users", "chmod go-rwx " + data);
  }

  @Test
  void settingsThatOthersCanRead() throws Exception {
    settings("log.days=7");
    var file = data.resolve("site.properties");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(refused().err()).contains("other users", "chmod go-rwx " + file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log.day=7                             | do not exist: log.day | log.days
          log.days=0                            | log.days              | from 1 to 3650
          log.days=many                         | log.days              | from 1 to 3650
          log.days=                             | log.days              | from 1 to 3650
          limit.callsPerSecond.caller=0         | limit.callsPerSecond  | from 1 to 1000000
          limit.callsPerSecond.address=10000000 | limit.callsPerSecond  | from 1 to 1000000
          database.url=jdbc:h2:mem:x            | not a PostgreSQL      | jdbc:postgresql:
          trusted.origins=panel.example.org     | no origin              | https://panel.example.org
          trusted.origins=https://a.example/b   | no origin              | https://panel.example.org
          log.days=\\u12                        | cannot be read        | one setting a line
          """)
  void aSettingThatIsNone(String line, String what, String remedy) throws Exception {
    settings(line);
    assertThat(refused().err()).contains(what, remedy, "site.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "example.org", "127.0.0.2:7443", ""})
  void anAddressOnTheNetworkThatThisMachineDoesNotHave(String address) throws Exception {
    assertThat(refused("--listen", address, "--listen-port", "0").err())
        .contains(address, "--listen", "of this machine");
  }

  @Test
  void aPortOnTheNetworkThatIsInUseOrDoesNotExist() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.2"))) {
      var port = Integer.toString(other.getLocalPort());
      assertThat(refused("--listen", "127.0.0.2", "--listen-port", port).err())
          .contains("127.0.0.2, port " + port, "--listen-port");
    }
    assertThat(refused("--listen", "127.0.0.2", "--listen-port", "65536").err())
        .contains("no port 65536", "--listen-port");
  }

  @Test
  void aDemoAsARealSiteAndARealSiteAsADemo() throws Exception {
    try (var demo = ServerProcess.start(temporary, "--demo", "--data", data.toString())) {
      demo.owner().close();
      demo.stop();
    }
    assertThat(refused().err()).contains("holds a demo site", "--demo", "--data");

    data = temporary.resolve("real");
    try (var real = ServerProcess.start(temporary, "--data", data.toString())) {
      real.ready();
      real.stop();
    }
    assertThat(refused("--demo").err()).contains("belongs to a real site", "--demo", "--data");
  }

  private Path keyOfAStartedSite() throws Exception {
    try (var site = ServerProcess.start(temporary, "--data", data.toString())) {
      site.ready();
      site.stop();
    }
    var key = data.resolve("vault.key");
    assertThat(Files.getPosixFilePermissions(key))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    return key;
  }

  @Test
  void aKeyThatIsMissingDamagedOrAnotherOne() throws Exception {
    var key = keyOfAStartedSite();
    var text = Files.readString(key);

    Files.delete(key);
    assertThat(refused().err()).contains(key + " is missing", "backup", "several servers share");
    assertThat(key).as("no new one takes its place").doesNotExist();

    for (var damaged : List.of("", text.strip(), text.toUpperCase(Locale.ROOT), text + text)) {
      write(key, damaged);
      assertThat(refused().err()).contains(key + " is damaged", "Put back", "backup");
    }
    write(key, MasterKeys.fresh().text());
    assertThat(refused().err())
        .contains(key + " is not the key", "belongs to this database", "several servers share");

    write(key, text);
    try (var site = ServerProcess.start(temporary, "--data", data.toString())) {
      site.ready();
    }
  }

  private static void write(Path key, String text) throws IOException {
    Files.deleteIfExists(key);
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, text);
  }

  @Test
  void aKeyThatOthersCanOpenOrThatLiesElsewhere() throws Exception {
    var key = keyOfAStartedSite();
    for (var rights : List.of("rw-r-----", "rw--w----", "rwx--x---", "rw----r--", "rw-----w-")) {
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(rights));
      assertThat(refused().err())
          .contains(key + " can be opened by other users", "chmod go-rwx " + key);
    }
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    var elsewhere = Files.move(key, temporary.resolve("elsewhere.key"));
    Files.createSymbolicLink(key, elsewhere);
    assertThat(refused().err()).contains(key + " is a link", "data folder itself");
    Files.delete(key);
    Files.createDirectory(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    assertThat(refused().err()).contains(key + " is a link or a folder");
  }

  @Test
  void aFolderThatIsAFile() throws Exception {
    data = Files.createFile(temporary.resolve("file"));
    assertThat(refused().err()).contains(data.toString(), "a file of that name", "--data");
  }

  @Test
  void aDatabaseThatDoesNotAnswer() throws Exception {
    settings("database.url=jdbc:postgresql://127.0.0.1:1/site?password=hidden-in-the-address");
    assertThat(refused().err())
        .contains("database cannot be opened", "site.properties")
        .doesNotContain("hidden-in-the-address");
    assertThat(Files.readString(data.resolve("logs/server.log")))
        .contains("the database cannot be opened")
        .doesNotContain("hidden-in-the-address");
  }

  @Test
  void aStoreThatIsDamaged() throws Exception {
    store().close();
    var file = data.resolve("store/site.mv.db");
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, (byte) 7);
    Files.write(file, bytes);
    assertThat(refused().err()).contains("cannot be read any more", "restore the newest backup");
    assertThat(Files.readAllBytes(file)).as("is left to be repaired").isEqualTo(bytes);
  }
}
