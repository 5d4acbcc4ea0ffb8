package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence revoke}. */
@Command(
    name = "revoke",
    description =
        "Takes a licence back. Sites learn of it from the next licence, which brings the list.",
    mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Passphrase passphrase = new Passphrase();

  @Parameters(paramLabel = "FILE", description = "The licence.")
  private Path file = Path.of("");

  @Option(
      names = "--authority",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the authority is kept.")
  private Path authority = Path.of("");

  @Override
  public Integer call() {
    if (!AuthorityFolder.isThere(authority)) {
      return refused("there is no authority in " + authority + ".");
    }
    try {
      var folder = AuthorityFolder.open(authority, passphrase.read());
      var list = folder.revoke(Files.readAllBytes(file), Clock.systemUTC().instant());
      spec.commandLine().getOut().println("It no longer counts. The list is " + list + ".");
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Malformed what) {
      return refused(
          switch (what.code()) {
            case "authority-or-passphrase" -> "the passphrase does not open this authority.";
            case "another-authority" -> "another authority signed it.";
            default -> file + " is no signed document.";
          });
    } catch (IOException _) {
      return refused("a file cannot be read or written.");
    }
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("Nothing was revoked: " + why);
    return ExitCode.USAGE;
  }
}
