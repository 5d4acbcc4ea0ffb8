package com.ptthex.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line of the vendor, with an authority in a folder of its own. */
final class AdminLine {
  private static final List<String> WITHOUT_A_KEY = List.of("verify", "inspect");

  private final Path folder;
  private String out = "";
  private String err = "";

  AdminLine(Path folder) {
    this.folder = folder;
  }

  static AdminLine withAuthority(Path folder) throws IOException {
    var line = new AdminLine(folder);
    Files.writeString(line.passphrase(), "a passphrase of some length\n");
    assertThat(line.run("authority", line.authority(), "--name", "Vendor")).isZero();
    return line;
  }

  Path passphrase() {
    return folder.resolve("passphrase");
  }

  String authority() {
    return folder.resolve("authority").toString();
  }

  String root() {
    return authority() + "/root.pem";
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  int run(String command, String... arguments) {
    var all = new ArrayList<>(List.of("licence", command));
    all.addAll(List.of(arguments));
    if (!WITHOUT_A_KEY.contains(command)) {
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

  Path issued(String name, String... more) {
    var file = folder.resolve(name);
    var all = new ArrayList<>(List.of("--authority", authority(), "--customer", "harbour-guard"));
    all.addAll(List.of("--server", "site-1234-5678-9abc", "--until", "2046-01-01T00:00:00Z"));
    all.addAll(List.of("--feature", "messaging", "--limit", "numbers=500"));
    all.addAll(List.of(more));
    all.addAll(List.of("--out", file.toString()));
    assertThat(run("issue", all.toArray(String[]::new))).as(err).isZero();
    return file;
  }
}
