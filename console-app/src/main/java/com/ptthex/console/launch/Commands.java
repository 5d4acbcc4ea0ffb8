package com.ptthex.console.launch;

import com.ptthex.server.Hosted;
import com.ptthex.server.demo.DemoSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the console, with its help and with what is said of a wrong word. */
@Command(
    name = "./run",
    description = "Opens PTTHex Console on the site of this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {Commands.Demo.class, Tour.class})
final class Commands implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to serve the site on; 0 takes any that is free. Usually 7480.")
  private int port = Hosted.USUAL_PORT;

  private Commands() {}

  static int run(String... arguments) {
    return new CommandLine(new Commands()).execute(arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new Asked.OfSite(Optional.ofNullable(data), port).open();
  }

  @Command(
      name = "demo",
      description = "Opens the console on a made-up site of its own, signed in.",
      mixinStandardHelpOptions = true)
  static final class Demo implements Callable<Integer> {

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "Whose desk: owner, customerAdmin, dispatcher, support, clusterOperator, …")
    private String role = Asked.OfDemo.USUAL_ROLE;

    @Spec private CommandSpec spec = CommandSpec.create();

    /**
     * A wrong role is told and not thrown: of a class that throws what is not learnt java looks
     * that up at each start, whether or not this is what is started.
     */
    @Override
    public Integer call() throws IOException, InterruptedException {
      if (DemoSite.roles().contains(role)) {
        return new Asked.OfDemo(role).open();
      }
      var line = spec.commandLine();
      line.getErr()
          .println(
              "There is no role "
                  + role
                  + "; there are "
                  + String.join(", ", DemoSite.roles())
                  + ".");
      line.usage(line.getErr());
      return ExitCode.USAGE;
    }
  }
}
