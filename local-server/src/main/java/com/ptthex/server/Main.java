package com.ptthex.server;

import com.ptthex.server.admin.Admin;
import com.ptthex.server.kernel.http.Doors;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.Listening;
import com.ptthex.server.launch.Stop;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.wire.Wire;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The command line of the server. */
@Command(
    name = "./run",
    description = "PTTHex Console",
    mixinStandardHelpOptions = true,
    subcommands = {Main.Serve.class, Admin.class})
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String... arguments) {
    var command = new CommandLine(new Main()).setExecutionExceptionHandler(Main::failed);
    System.exit(command.execute(arguments));
  }

  /** For the person at the terminal a sentence; for support the log. */
  private static int failed(Exception failure, CommandLine command, ParseResult given) {
    LOG.atError().addKeyValue("fault", Fault.of(failure)).log("ended by an unexpected failure");
    command
        .getErr()
        .println(
            "PTTHex Console ended, because something failed that should not have.\n"
                + "The newest file in the folder logs of the data folder says more.");
    return 1;
  }

  @Command(
      name = "server",
      description = "Runs the server alone, for a service or a second desk.",
      mixinStandardHelpOptions = true)
  static final class Serve implements Callable<Integer> {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Option(
        names = "--demo",
        description =
            "A demo site: needs no licence, and prints a token for each role. Without --data it is"
                + " a fresh one in a temporary folder.")
    private boolean demo;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
    private @Nullable Path data;

    @Option(
        names = "--port",
        paramLabel = "N",
        description = "The port to serve on; 0 takes any that is free. Usually ${DEFAULT-VALUE}.")
    private int port = Hosted.USUAL_PORT;

    @Option(
        names = "--listen",
        paramLabel = "ADDR",
        description =
            "Serves the network too, by TLS, on this address of the machine, or on all with"
                + " 0.0.0.0 or ::.")
    private String listen = Listening.ON_LOOPBACK;

    @Option(
        names = "--listen-port",
        paramLabel = "N",
        description =
            "The port to serve the network on; 0 takes any that is free. Usually ${DEFAULT-VALUE}.")
    private int listenPort = SiteAddress.USUAL_PORT;

    @Override
    public Integer call() throws IOException, InterruptedException {
      try {
        return serve(Listening.doors(port, listen, listenPort));
      } catch (CannotStart reason) {
        err.println(reason.getMessage());
        return 1;
      }
    }

    private int serve(Doors doors) throws CannotStart, IOException, InterruptedException {
      try (var stop = Stop.onSignal();
          var site = open(doors)) {
        announce(site);
        stop.await();
      }
      return 0;
    }

    private Hosted open(Doors doors) throws CannotStart, IOException {
      if (demo && data == null) {
        return Hosted.freshDemo(doors);
      }
      return Hosted.at(data != null ? data : DataFolder.usual(), demo, doors);
    }

    private void announce(Hosted site) {
      if (demo) {
        var tokens = site.demoTokens();
        out.println("ready " + site.address());
        out.println("demo " + new String(Wire.write(tokens), StandardCharsets.UTF_8));
      } else {
        out.println("ready " + site.address());
      }
      site.networkAddresses().forEach(address -> out.println("network " + address));
    }
  }
}
