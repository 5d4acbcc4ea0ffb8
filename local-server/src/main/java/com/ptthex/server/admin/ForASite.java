package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.DocumentType;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * What each document beside a licence needs: whose it is, how long one may import it, and where it
 * is written.
 */
final class ForASite {
  private static final Duration USUALLY = Duration.ofDays(7);

  @Option(
      names = "--customer",
      required = true,
      paramLabel = "NAME",
      description = "Whose site it is, such as harbour-guard.")
  private String customer = "";

  @Option(
      names = "--server",
      required = true,
      paramLabel = "NAME",
      description = "The site's name as it shows it itself, such as site-12ab-34cd-56ef.")
  private String server = "";

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Until when it can be imported. Usually for a week.")
  private @Nullable Instant until;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where it is written; a file that is there already is kept.")
  private Path out = Path.of("");

  @Mixin private KeptAuthority authority = new KeptAuthority();

  /**
   * Signs it, and says so; or says why it did not.
   *
   * @param said once it is there
   */
  <B> int issue(
      CommandSpec spec, DocumentType<B> type, Supplier<B> body, Function<Path, List<String>> said) {
    try {
      var written = written(type, body.get());
      said.apply(written).forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    } catch (CannotStart reason) {
      return refused(spec, reason.reason());
    } catch (Malformed what) {
      return refused(spec, "what was asked for makes no document (" + what.code() + ").");
    } catch (IOException _) {
      return refused(spec, "a file cannot be read or written.");
    }
  }

  private static int refused(CommandSpec spec, String why) {
    spec.commandLine().getErr().println("Nothing was signed: " + why);
    return ExitCode.USAGE;
  }

  private <B> Path written(DocumentType<B> type, B body) throws CannotStart, IOException {
    if (Files.exists(out)) {
      throw new CannotStart(out + " is there already.", "Name another file with --out.");
    }
    var folder = authority.open();
    var now = Clock.systemUTC().instant();
    var serial = folder.nextSerial();
    var header =
        new Header(
            type.name(),
            DocumentId.next(),
            new Serial(serial),
            new Edition(serial),
            new Customer(customer),
            new ServerName(server),
            Licence.SCOPE,
            now,
            until != null ? until : now.plus(USUALLY),
            now);
    return Files.write(out, folder.issue(header, body, now));
  }
}
