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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence revoke}. */
@Command(
    name = "revoke",
    description =
        "Takes a licence back. Sites learn of it from the list, which one imports by itself, and"
            + " from the next licence, which brings it along.",
    mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KeptAuthority authority = new KeptAuthority();

  @Parameters(paramLabel = "FILE", description = "The licence.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try {
      var list = authority.open().revoke(Files.readAllBytes(file), Clock.systemUTC().instant());
      spec.commandLine().getOut().println("It no longer counts. The list is " + list + ".");
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Malformed what) {
      return refused(
          what.code().equals("another-authority")
              ? "another authority signed it."
              : file + " is no signed document.");
    } catch (IOException _) {
      return refused("a file cannot be read or written.");
    }
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("Nothing was revoked: " + why);
    return ExitCode.USAGE;
  }
}
