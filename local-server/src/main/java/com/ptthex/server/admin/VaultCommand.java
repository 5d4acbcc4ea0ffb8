package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.shared.contract.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run admin vault}. */
@Command(
    name = "vault",
    description = "The secrets of a site, and the key they are sealed with.",
    mixinStandardHelpOptions = true)
final class VaultCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "rotate",
      description =
          "Seals all secrets with a new key. Cut short, it is ended by running it once more.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
          @Nullable Path data)
      throws IOException {
    try (var site = OfflineSite.open(data != null ? data : DataFolder.usual())) {
      var keys = site.folder().keys();
      var key = new KeyExchange(keys, site.store(), Clock.systemUTC()).run();
      say("All secrets of this site are sealed with a new key, " + key.id() + ".");
      say(
          "Back up "
              + keys.file()
              + " now; a backup of the database made before needs the old one.");
      if (site.store().isShared()) {
        say("Copy it to the data folder of every other server of this site, and restart them.");
      }
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Refused _) {
      return refused(
          "the database is busy or does not answer.\nStop the other servers, and try again.");
    }
  }

  private int refused(String reason) {
    spec.commandLine().getErr().println("The key was not exchanged: " + reason);
    return ExitCode.SOFTWARE;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
