package com.ptthex.server.admin;

import com.ptthex.shared.signed.Contents;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Expected;
import com.ptthex.shared.signed.Flaw;
import com.ptthex.shared.signed.Floor;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Trust;
import com.ptthex.shared.signed.Verdict;
import com.ptthex.shared.signed.Verification;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.SignedTime;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.wire.Names;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence}. */
@Command(
    name = "licence",
    description =
        "Signed licences and what goes with them: looked at, and for the vendor issued. Ends with 0"
            + " when all is well, with 1 when a licence is not believed, and with 2 when there was"
            + " nothing to look at.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AuthorityCommand.class,
      IssueCommand.class,
      RevokeCommand.class,
      RevocationsCommand.class,
      TimeCommand.class,
      RecoveryCommand.class
    })
final class LicenceCommand {
  private static final Duration LIST_AGE = Duration.ofDays(400);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "verify",
      description = "Says in one line of JSON what a site would think of it, and why.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "The licence.") Path file,
      @Option(
              names = "--root",
              required = true,
              paramLabel = "PEM",
              description = "The certificate that is believed.")
          Path root,
      @Option(
              names = "--crl",
              paramLabel = "PEM",
              description = "A list of certificates that no longer count, beside what it brings.")
          @Nullable List<Path> crls,
      @Option(
              names = "--at",
              paramLabel = "TIME",
              description = "As of this time, such as 2027-01-01T00:00:00Z. Usually now.")
          @Nullable Instant at) {
    try {
      var trust = trust(root, crls != null ? crls : List.of());
      var verdict = judged(Files.readAllBytes(file), trust, at);
      out().println(json(told(verdict)));
      return verdict instanceof Verdict.Accepted ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (Malformed _) {
      return notLookedAt("--root or --crl names a file that is none.");
    } catch (IOException _) {
      return notLookedAt("a file that was named cannot be read.");
    }
  }

  private static Trust trust(Path root, List<Path> crls) throws IOException {
    var lists = new ArrayList<byte[]>();
    for (var crl : crls) {
      lists.add(Files.readAllBytes(crl));
    }
    return Trust.of(Files.readAllBytes(root), lists, LIST_AGE);
  }

  /** For whomever it is: only a site knows its own name. */
  private static Verdict<?> judged(byte[] file, Trust trust, @Nullable Instant at) {
    var header = header(file);
    if (header.isEmpty()) {
      return file.length == 0 ? new Verdict.Missing<>() : new Verdict.Malformed<>(Flaw.ENVELOPE);
    }
    var now = at != null ? at : Clock.systemUTC().instant();
    var type =
        Stream.<DocumentType<?>>of(SignedTime.TYPE, Recovery.TYPE)
            .filter(each -> each.name().equals(header.get().type()))
            .findFirst()
            .orElse(Licence.TYPE);
    return Verification.of(file, trust, expected(type, header.get(), now));
  }

  private static <B> Expected<B> expected(DocumentType<B> type, Header own, Instant now) {
    return new Expected<>(type, own.customer(), own.server(), own.scope(), now, Floor.NONE);
  }

  private static Optional<Header> header(byte[] file) {
    try {
      var payload = Contents.of(file).payload().getBytes(StandardCharsets.UTF_8);
      return Optional.of(Wire.read(payload, Claimed.class).header());
    } catch (RuntimeException _) {
      // Whatever was signed there, it is none of ours.
      return Optional.empty();
    }
  }

  private record Claimed(Header header) {}

  /**
   * @param verdict its code
   * @param facts why, where there is more to be said
   */
  private record Told(String verdict, Map<String, String> facts, Optional<Header> header) {}

  private static Told told(Verdict<?> verdict) {
    return switch (verdict) {
      case Verdict.Accepted<?>(var document) ->
          new Told(verdict.code(), Map.of(), Optional.of(document.header()));
      case Verdict.Malformed<?>(var flaw) -> told(verdict, "flaw", Names.camel(flaw));
      case Verdict.Untrusted<?>(var doubt) -> told(verdict, "doubt", Names.camel(doubt));
      case Verdict.NotYetValid<?>(var from) -> told(verdict, "from", from.toString());
      case Verdict.Expired<?>(var since) -> told(verdict, "since", since.toString());
      case Verdict.Revoked<?>(var certificate) ->
          told(verdict, "certificate", certificate.toString(16));
      default -> new Told(verdict.code(), Map.of(), Optional.empty());
    };
  }

  private static Told told(Verdict<?> verdict, String name, String fact) {
    return new Told(verdict.code(), Map.of(name, fact), Optional.empty());
  }

  @Command(
      name = "inspect",
      description = "Prints what a licence says of itself. Whether that is true, verify says.",
      mixinStandardHelpOptions = true)
  int inspect(@Parameters(paramLabel = "FILE", description = "The licence.") Path file) {
    try {
      out().println(Contents.of(Files.readAllBytes(file)).payload());
      tell("Nothing of this was verified.");
      return ExitCode.OK;
    } catch (Malformed _) {
      return notLookedAt(file + " is no signed document.");
    } catch (IOException _) {
      return notLookedAt(file + " cannot be read.");
    }
  }

  private static String json(Object record) {
    return new String(Wire.write(record), StandardCharsets.UTF_8);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private int notLookedAt(String why) {
    tell("Nothing was checked: " + why);
    return ExitCode.USAGE;
  }

  private void tell(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }
}
