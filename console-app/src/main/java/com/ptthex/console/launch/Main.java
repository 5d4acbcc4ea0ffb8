package com.ptthex.console.launch;

import com.ptthex.console.shell.Elsewhere;
import com.ptthex.console.shell.HabitsFile;
import com.ptthex.console.shell.Site;
import com.ptthex.server.Hosted;
import com.ptthex.server.demo.DemoSite;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.DataFolder;
import com.ptthex.server.launch.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the console. */
@Command(
    name = "./run",
    description = "Opens PTTHex Console on the site of this machine.",
    mixinStandardHelpOptions = true,
    subcommands = {Main.Demo.class, Tour.class})
public final class Main implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", description = "The folder that holds the site.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to serve the site on; 0 takes any that is free. Usually 7480.")
  private int port = Hosted.USUAL_PORT;

  private Main() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var clock = Clock.system(ZoneId.systemDefault());
    var place = data == null ? DataFolder.usual() : data;
    try (var stop = Stop.onSignal();
        var demo = new DemoServer(Demo.USUAL_ROLE, clock);
        var own = new OwnSite(place, port, clock)) {
      if (data != null) {
        return open(own, demo, Optional.empty(), clock, stop);
      }
      var site = new JoinedSite(HabitsFile.usualFolder(), own, clock);
      return open(site, demo, Optional.of(site), clock, stop);
    }
  }

  private static int open(
      Site.Search own, Site.Search demo, Optional<Elsewhere> elsewhere, Clock clock, Stop stop)
      throws InterruptedException {
    try {
      Desktop.open(own, demo, elsewhere, clock, stop);
      return 0;
    } catch (CannotStart reason) {
      System.err.println(reason.getMessage());
      return 1;
    }
  }

  @Command(
      name = "demo",
      description = "Opens the console on a made-up site of its own, signed in.",
      mixinStandardHelpOptions = true)
  static final class Demo implements Callable<Integer> {
    static final String USUAL_ROLE = "owner";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "Whose desk: owner, customerAdmin, dispatcher, support, clusterOperator, …")
    private String role = USUAL_ROLE;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (!DemoSite.roles().contains(role)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no role "
                + role
                + "; there are "
                + String.join(", ", DemoSite.roles())
                + ".");
      }
      var clock = Clock.system(ZoneId.systemDefault());
      try (var stop = Stop.onSignal();
          var demo = new DemoServer(role, clock)) {
        return open(demo, demo, Optional.empty(), clock, stop);
      }
    }
  }
}
