package com.ptthex.server.admin;

import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run admin db}. */
@Command(name = "db", description = "The database of a site.", mixinStandardHelpOptions = true)
final class DbCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "compact",
      description =
          "Gives unused space of the database file back to the disk. Needs as much free space as"
              + " the file is large. Cut short, it leaves the site as it was.",
      mixinStandardHelpOptions = true)
  int compact(
      @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
          @Nullable Path data) {
    try (var folder = OfflineSite.folder(data != null ? data : DataFolder.usual())) {
      var settings = SiteSettings.read(folder.settings());
      Logs.to(folder.logs(), settings.logDays());
      if (settings.database().isPresent()) {
        say(
            "This site is in PostgreSQL, which reuses and returns its space by itself"
                + " (autovacuum).");
        say("There is nothing to do.");
        return ExitCode.OK;
      }
      return compact(folder);
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (IOException _) {
      return refused(
          "reading or writing failed. The site is as it was.\nCheck the disk, and try again.");
    }
  }

  private int compact(DataFolder folder) throws CannotStart, IOException {
    var disk = Files.getFileStore(folder.place());
    var sizes = new Compaction(folder, disk::getUsableSpace, this::tell).run();
    say(
        "The database took %s. Now it takes %s."
            .formatted(Compaction.megabytes(sizes.before()), Compaction.megabytes(sizes.after())));
    return ExitCode.OK;
  }

  private int refused(String reason) {
    tell("The database was not compacted: " + reason);
    return ExitCode.SOFTWARE;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
