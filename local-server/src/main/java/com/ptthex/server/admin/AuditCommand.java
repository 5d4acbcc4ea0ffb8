package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.trust.audit.EvidenceReader;
import com.ptthex.shared.trust.audit.InclusionProof;
import com.ptthex.shared.trust.audit.SiteKey;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin audit}. */
@Command(
    name = "audit",
    description =
        "The evidence of what was done. Ends with 0 when all is well, with 1 when something is"
            + " wrong with it, and with 2 when it could not be looked at.",
    mixinStandardHelpOptions = true)
final class AuditCommand {
  private static final long TOLD_EVERY_ROWS = 500_000;

  @Spec private CommandSpec spec = CommandSpec.create();
  private long toldUpTo;

  /** Why nothing was looked at. */
  private static final class NotRead extends Exception {
    private static final long serialVersionUID = 1;

    NotRead(String why) {
      super(why);
    }
  }

  private interface Doing {
    int on(EvidenceReader evidence) throws IOException, NotRead;
  }

  @Command(
      name = "verify",
      description =
          "Holds every row against its seal, and prints the first fault as one line of JSON.",
      mixinStandardHelpOptions = true)
  int verify(
      @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
          @Nullable Path data,
      @Option(
              names = "--key",
              paramLabel = "PEM",
              description =
                  "A copy of the site's public key, kept elsewhere. Without it the one in the data"
                      + " folder is believed, and so is whoever could change it.")
          @Nullable Path key) {
    return onSite(
        data,
        evidence -> {
          var verdict =
              evidence.verify(key != null ? key(key) : shownKey(evidence), this::tellNowAndThen);
          spec.commandLine().getOut().println(json(verdict));
          verdict.fault().ifPresent(fault -> tell(fault.sentence()));
          if (verdict.abandoned() > 0) {
            tell("A restore gave up " + verdict.abandoned() + " rows that had been sealed.");
          }
          return verdict.ok() ? ExitCode.OK : ExitCode.SOFTWARE;
        });
  }

  @Command(
      name = "prove",
      description = "Writes a file that proves one row to whoever has the site's public key.",
      mixinStandardHelpOptions = true)
  int prove(
      @Parameters(paramLabel = "NUMBER", description = "The number of the row.") long number,
      @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
          @Nullable Path data,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file.")
          Path out) {
    return onSite(
        data,
        evidence -> {
          var proof =
              evidence
                  .prove(number)
                  .orElseThrow(() -> new NotRead("there is no sealed row " + number + "."));
          var fault = proof.fault(shownKey(evidence));
          if (fault.isPresent()) {
            tell("Row " + number + " cannot be proved: " + sentence(fault.get()));
            return ExitCode.SOFTWARE;
          }
          Files.write(out, proof.json());
          return ExitCode.OK;
        });
  }

  @Command(
      name = "check",
      description = "Checks such a file, with nothing but the site's public key.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", description = "The file that proves a row.") Path file,
      @Option(
              names = "--key",
              required = true,
              paramLabel = "PEM",
              description = "The site's public key.")
          Path key) {
    try {
      var proof = proof(file);
      var fault = proof.fault(key(key));
      spec.commandLine().getOut().println(json(new Checked(fault.isEmpty(), proof.row().number())));
      fault.ifPresent(found -> tell(sentence(found)));
      return fault.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (NotRead reason) {
      return notRead(String.valueOf(reason.getMessage()));
    }
  }

  private record Checked(boolean ok, long number) {}

  private int onSite(@Nullable Path data, Doing doing) {
    try (var site = OfflineSite.open(data != null ? data : DataFolder.usual())) {
      return doing.on(new EvidenceReader(site.store(), site.folder().place()));
    } catch (CannotStart reason) {
      return notRead(reason.reason());
    } catch (NotRead reason) {
      return notRead(String.valueOf(reason.getMessage()));
    } catch (IOException _) {
      return notRead("reading or writing failed.");
    }
  }

  private static SiteKey shownKey(EvidenceReader evidence) throws IOException, NotRead {
    try {
      return evidence
          .shownKey()
          .orElseThrow(() -> new NotRead("site-key.pem is missing. Name a copy with --key."));
    } catch (Malformed _) {
      throw new NotRead("site-key.pem is damaged. Name a copy with --key.");
    }
  }

  private static SiteKey key(Path file) throws NotRead {
    try {
      return SiteKey.ofPem(Files.readString(file));
    } catch (IOException | Malformed _) {
      throw new NotRead(file + " is no public key of a site.");
    }
  }

  private static InclusionProof proof(Path file) throws NotRead {
    try {
      return InclusionProof.ofJson(Files.readAllBytes(file));
    } catch (IOException | Malformed _) {
      throw new NotRead(file + " is no proof.");
    }
  }

  private static String sentence(InclusionProof.Fault fault) {
    return switch (fault) {
      case SIGNED_BY_ANOTHER_KEY -> "it was sealed by another site, or with another key.";
      case CHECKPOINT_FORGED -> "its checkpoint was not signed by this site.";
      case ROW_NOT_SEALED -> "this is not what was sealed.";
    };
  }

  private void tellNowAndThen(long rows) {
    if (rows / TOLD_EVERY_ROWS != toldUpTo) {
      toldUpTo = rows / TOLD_EVERY_ROWS;
      tell(rows + " rows verified");
    }
  }

  private static String json(Object record) {
    return new String(Wire.write(record), StandardCharsets.UTF_8);
  }

  private int notRead(String why) {
    tell("Nothing was checked: " + why);
    return ExitCode.USAGE;
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
