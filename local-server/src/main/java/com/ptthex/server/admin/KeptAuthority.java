package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The authority that a command works with, as its caller names and opens it. */
final class KeptAuthority {
  @Mixin private Passphrase passphrase = new Passphrase();

  @Option(
      names = "--authority",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the authority is kept.")
  private Path folder = Path.of("");

  AuthorityFolder open() throws CannotStart, IOException {
    if (!AuthorityFolder.isThere(folder)) {
      throw new CannotStart(
          "there is no authority in " + folder + ".", "Name its folder with --authority.");
    }
    try {
      return AuthorityFolder.open(folder, passphrase.read());
    } catch (Malformed _) {
      throw new CannotStart(
          "the passphrase does not open this authority.", "Try again with the right one.");
    }
  }
}
