package com.ptthex.server.admin;

import com.ptthex.server.Server;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence revocations}. */
@Command(
    name = "revocations",
    description =
        "Tells a site of licences that were taken back, while no server runs on it. From its next"
            + " start it does not believe them any more.",
    mixinStandardHelpOptions = true)
final class RevocationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The list, as the authority wrote it.")
  private Path file = Path.of("");

  @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
  private @Nullable Path data;

  /**
   * @param lists so many that were not known
   */
  private record Facts(int lists) {}

  @Override
  public Integer call() throws IOException {
    byte[] list;
    try {
      list = Files.readAllBytes(file);
    } catch (IOException _) {
      return refused(file + " cannot be read.");
    }
    try (var site = OfflineSite.open(data != null ? data : DataFolder.usual())) {
      var count = kept(site, list, Clock.systemUTC());
      spec.commandLine()
          .getOut()
          .println(
              count == 0 ? "The site knows this list already." : "The site knows this list now.");
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Malformed _) {
      return refused(file + " is no list of revoked certificates.");
    } catch (Refused refusal) {
      return refused(
          refusal.refusal() instanceof Refusal.Conflict
              ? "it does not come from the authority that this product trusts."
              : "the database is busy or does not answer.\nStop the other servers, and try again.");
    }
  }

  private static int kept(OfflineSite site, byte[] list, Clock clock) {
    var deed = new OfflineDeed("licence.revoked", clock);
    try (var ledger = Ledger.open(site.store())) {
      var count = Server.takeBack(ledger, list, deed.now(), lists -> deed.row(new Facts(lists)));
      ledger.awaitDurable();
      return count;
    }
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("Nothing was changed: " + why);
    return ExitCode.USAGE;
  }
}
