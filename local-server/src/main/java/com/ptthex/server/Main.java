package com.ptthex.server;

import com.ptthex.server.admin.Admin;
import com.ptthex.server.kernel.watch.Fault;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.Stop;
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
        description = "The address to serve on. Only loopback until TLS exists.")
    private String listen = "127.0.0.1";

    @Override
    public Integer call() throws IOException, InterruptedException {
      try {
        mustBeLoopback();
        mustBeAPort();
        return serve();
      } catch (CannotStart reason) {
        err.println(reason.getMessage());
        return 1;
      }
    }

    private void mustBeLoopback() throws CannotStart {
      if (!listen.equals("127.0.0.1") && !listen.equals("localhost")) {
        throw new CannotStart(
            "it would be reachable from the network (" + listen + ") without encryption.",
            "Leave --listen out; serving the network comes with TLS.");
      }
    }

    private void mustBeAPort() throws CannotStart {
      if (port < 0 || port > 65_535) {
        throw new CannotStart(
            "there is no port " + port + ".",
            "Choose one from 1 to 65535 with --port, or 0 for any that is free.");
      }
    }

    private int serve() throws CannotStart, IOException, InterruptedException {
      try (var stop = Stop.onSignal();
          var site = open()) {
        announce(site);
        stop.await();
      }
      return 0;
    }

    private Hosted open() throws CannotStart, IOException {
      if (demo && data == null) {
        return Hosted.freshDemo(port);
      }
      return Hosted.at(data != null ? data : DataFolder.usual(), demo, port);
    }

    private void announce(Hosted site) {
      if (demo) {
        var tokens = site.demoTokens();
        out.println("ready " + site.address());
        out.println("demo " + new String(Wire.write(tokens), StandardCharsets.UTF_8));
      } else {
        out.println("ready " + site.address());
      }
    }
  }
}
