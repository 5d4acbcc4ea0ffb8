package com.ptthex.server.admin;

import com.ptthex.server.admin.Restoring.Consent;
import com.ptthex.server.kernel.watch.Logs;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.SiteSettings;
import com.ptthex.server.trust.audit.PutBack;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run admin db}. */
@Command(name = "db", description = "The database of a site.", mixinStandardHelpOptions = true)
final class DbCommand {
  private static final String NOT_COMPACTED = "The database was not compacted: ";
  private static final String NOT_RESTORED = "The copy was not accepted: ";
  private static final String TRY_AGAIN =
      "Check the database and the disk, and try again; running it twice does no harm.";

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
      return refused(NOT_COMPACTED, reason.reason());
    } catch (IOException _) {
      return refused(
          NOT_COMPACTED,
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

  @Command(
      name = "restored",
      description = {
        "Says that the data of this site was put back from a copy. Run it once after that, before"
            + " any server starts: a new history begins, and whoever followed the old one starts"
            + " over. The audit goes on where the copy ends.",
        "Where servers share a PostgreSQL database, run it in the data folder of the one that ran"
            + " last."
      },
      mixinStandardHelpOptions = true)
  int restored(
      @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
          @Nullable Path data,
      @Option(
              names = "--accept-loss",
              description =
                  "Goes on although the copy lacks rows of the audit, or nobody can tell whether it"
                      + " does. Needs a reason.")
          boolean acceptLoss,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              description = "Why this copy was put back. It is kept in the audit.")
          @Nullable String reason) {
    if (acceptLoss && reason == null) {
      refused(NOT_RESTORED, "--accept-loss needs a --reason, which is kept in the audit.");
      return ExitCode.USAGE;
    }
    try (var site = OfflineSite.open(data != null ? data : DataFolder.usual())) {
      var consent = new Consent(acceptLoss, Optional.ofNullable(reason).map(Note::new));
      say(lacking(new Restoring(site, Clock.systemUTC()).run(consent)));
      say("The site goes on from here; whoever followed it before starts over.");
      if (site.store().isShared()) {
        say("Restart every server of this site that runs.");
      }
      return ExitCode.OK;
    } catch (CannotStart refusal) {
      return refused(NOT_RESTORED, refusal.reason());
    } catch (Malformed _) {
      refused(NOT_RESTORED, "a reason has up to 500 characters, and at least one.");
      return ExitCode.USAGE;
    } catch (Refused _) {
      return refused(NOT_RESTORED, "the database is busy or does not answer.\n" + TRY_AGAIN);
    } catch (IOException | UncheckedIOException _) {
      return refused(NOT_RESTORED, "reading or writing failed.\n" + TRY_AGAIN);
    }
  }

  private static String lacking(PutBack copy) {
    return switch (copy) {
      case PutBack.Whole(var sealed) ->
          "The copy lacks nothing that was sealed, up to row %,d.".formatted(sealed);
      case PutBack.Older(var sealed, var lost) ->
          "%,d rows of the audit, or more, are given up; the copy has what was sealed up to row %,d."
              .formatted(lost, sealed);
      case PutBack.Unwitnessed(var sealed) ->
          "The copy has what was sealed up to row %,d; what came after it nobody can tell."
              .formatted(sealed);
      case PutBack.Faulty(var fault) -> fault.sentence();
    };
  }

  private int refused(String beginning, String reason) {
    tell(beginning + reason);
    return ExitCode.SOFTWARE;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
