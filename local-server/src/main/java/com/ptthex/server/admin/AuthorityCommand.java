package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import java.io.IOException;
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

/** {@code ./run admin licence authority}. */
@Command(
    name = "authority",
    description =
        "Makes an authority in a new folder. Keep that folder where no site is; build the product"
            + " with -Dtrust.root=FOLDER, so that its root.pem is pinned in it.",
    mixinStandardHelpOptions = true)
final class AuthorityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Passphrase passphrase = new Passphrase();

  @Parameters(paramLabel = "FOLDER", description = "Where it is kept.")
  private Path folder = Path.of("");

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Override
  public Integer call() {
    if (AuthorityFolder.isThere(folder)) {
      return refused("there is one in " + folder + " already.");
    }
    try {
      var now = Clock.systemUTC().instant();
      var made = AuthorityFolder.make(folder, name, passphrase.read(), now);
      spec.commandLine().getOut().println("The certificate to pin is " + made.rootFile() + ".");
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (IOException _) {
      return refused(folder + " cannot be written.");
    }
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("No authority was made: " + why);
    return ExitCode.USAGE;
  }
}
