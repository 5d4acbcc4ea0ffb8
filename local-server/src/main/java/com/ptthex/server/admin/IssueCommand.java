package com.ptthex.server.admin;

import com.ptthex.server.launch.CannotStart;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.signed.Edition;
import com.ptthex.shared.signed.Header;
import com.ptthex.shared.signed.Serial;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.Licence;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Malformed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run admin licence issue}. */
@Command(
    name = "issue",
    description = "Signs a licence for one server of one customer.",
    mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KeptAuthority authority = new KeptAuthority();

  @Option(
      names = "--renewal",
      paramLabel = "FILE",
      description =
          "What the site asks by: its customer, name and version are taken from there, and what it"
              + " holds where no feature and no limit is named.")
  private @Nullable Path renewal;

  @Option(
      names = "--customer",
      paramLabel = "NAME",
      description = "Whose site it is, such as harbour-guard.")
  private @Nullable String customer;

  @Option(
      names = "--server",
      paramLabel = "NAME",
      description = "The site's name as it shows it itself, such as site-12ab-34cd-56ef.")
  private @Nullable String server;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "When it begins, such as 2027-01-01T00:00:00Z. Usually now.")
  private @Nullable Instant from;

  @Option(names = "--until", required = true, paramLabel = "TIME", description = "When it ends.")
  private Instant until = Instant.EPOCH;

  @Option(
      names = "--feature",
      paramLabel = "NAME",
      description = "A part of the product that it includes. May be given more than once.")
  private List<String> features = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "NAME=MOST",
      description = "How many there may be of something, such as numbers=500.")
  private Map<String, Integer> limits = new LinkedHashMap<>();

  @Option(
      names = "--grace-days",
      paramLabel = "N",
      description = "How long all goes on after its end. Usually ${DEFAULT-VALUE}.")
  private int graceDays = 14;

  @Option(
      names = "--reading-days",
      paramLabel = "N",
      description = "How long one may look at everything after that. Usually ${DEFAULT-VALUE}.")
  private int readingDays = 30;

  @Option(
      names = "--edition",
      paramLabel = "N",
      description = "How new its content is. Usually the serial, so newer than all before.")
  private @Nullable Long edition;

  @Option(
      names = "--oldest-edition",
      paramLabel = "N",
      description = "Before which the site may not go back. Usually ${DEFAULT-VALUE}.")
  private long oldest = 1;

  @Option(
      names = "--owner-code",
      description = "Also prints a code: whoever has it becomes the owner of a site without one.")
  private boolean owner;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the licence is written; a file that is there already is kept.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    if (Files.exists(out)) {
      return refused(out + " is there already.");
    }
    try {
      return issue(authority.open(), asked());
    } catch (CannotStart reason) {
      return refused(reason.reason());
    } catch (Malformed what) {
      return refused("what was asked for makes no licence (" + what.code() + ").");
    } catch (IOException _) {
      return refused("a file cannot be read or written.");
    }
  }

  private Optional<AskedRenewal> asked() throws CannotStart, IOException {
    return renewal != null ? Optional.of(AskedRenewal.in(renewal)) : Optional.empty();
  }

  private int issue(AuthorityFolder folder, Optional<AskedRenewal> asked)
      throws CannotStart, IOException {
    var now = Clock.systemUTC().instant();
    var code = owner ? Optional.of(OwnerCode.next()) : Optional.<OwnerCode>empty();
    var header = header(asked, folder.nextSerial(), now);
    var licence = licence(asked, code);
    Files.write(out, folder.issue(header, licence, now));
    asked.ifPresent(request -> request.told(header, licence).forEach(this::say));
    say("Licence " + header.serial().value() + " is in " + out + ".");
    code.ifPresent(
        secret -> say("Owner code, told to the customer apart from it: " + secret.inGroups()));
    return ExitCode.OK;
  }

  private Header header(Optional<AskedRenewal> asked, long serial, Instant now) throws CannotStart {
    var usual = asked.isPresent() ? asked.get().edition(serial) : serial;
    return new Header(
        Licence.TYPE.name(),
        DocumentId.next(),
        new Serial(serial),
        new Edition(edition != null ? edition : usual),
        customer(asked),
        server(asked),
        Licence.SCOPE,
        from != null ? from : now,
        until,
        now);
  }

  private Customer customer(Optional<AskedRenewal> asked) throws CannotStart {
    return asked.isPresent()
        ? asked.get().customer(Optional.ofNullable(customer))
        : new Customer(needed("--customer", customer));
  }

  private ServerName server(Optional<AskedRenewal> asked) throws CannotStart {
    return asked.isPresent()
        ? asked.get().server(Optional.ofNullable(server))
        : new ServerName(needed("--server", server));
  }

  private static String needed(String option, @Nullable String given) throws CannotStart {
    if (given == null) {
      throw new CannotStart(
          option + " is missing.", "Give it, or the request of the site with --renewal.");
    }
    return given;
  }

  private Licence licence(Optional<AskedRenewal> asked, Optional<OwnerCode> code) {
    var asHeld = asked.filter(_ -> features.isEmpty() && limits.isEmpty());
    return new Licence(
        asHeld
            .map(AskedRenewal::features)
            .orElseGet(() -> features.stream().map(LicenceLine::new).toList()),
        asHeld
            .map(AskedRenewal::limits)
            .orElseGet(
                () ->
                    limits.entrySet().stream()
                        .map(limit -> new Limit(new LicenceLine(limit.getKey()), limit.getValue()))
                        .toList()),
        graceDays,
        readingDays,
        code.map(OwnerCode::hash),
        new Edition(oldest));
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private int refused(String why) {
    spec.commandLine().getErr().println("No licence was issued: " + why);
    return ExitCode.USAGE;
  }
}
