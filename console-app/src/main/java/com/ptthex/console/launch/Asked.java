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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which window is asked for. Read here where it is written as usual, and by {@link Commands} in
 * every other case: picocli's classes are of so old a Java that it keeps none of them for the next
 * start, and would find, read and verify them before each window.
 */
sealed interface Asked {
  String DATA = "--data";
  String PORT = "--port";
  String ROLE = "--role";
  int LONGEST_PORT = 5;

  /** Opens it, and answers how the process ends once it is closed. */
  int open() throws IOException, InterruptedException;

  /**
   * The site of this machine, or the one that this desk has joined.
   *
   * @param data the folder of one that is meant before all others
   */
  record OfSite(Optional<Path> data, int port) implements Asked {

    @Override
    public int open() throws IOException, InterruptedException {
      var clock = Clock.system(ZoneId.systemDefault());
      try (var stop = Stop.onSignal();
          var demo = new DemoServer(OfDemo.USUAL_ROLE, clock);
          var own = new OwnSite(data.orElseGet(DataFolder::usual), port, clock)) {
        if (data.isPresent()) {
          return show(own, demo, Optional.empty(), clock, stop);
        }
        var site = new JoinedSite(HabitsFile.usualFolder(), own, clock);
        return show(site, demo, Optional.of(site), clock, stop);
      }
    }
  }

  /** A made-up site, signed in. */
  record OfDemo(String role) implements Asked {
    static final String USUAL_ROLE = "owner";

    @Override
    public int open() throws IOException, InterruptedException {
      var clock = Clock.system(ZoneId.systemDefault());
      try (var stop = Stop.onSignal();
          var demo = new DemoServer(role, clock)) {
        return show(demo, demo, Optional.empty(), clock, stop);
      }
    }
  }

  private static int show(
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

  /** Nothing for what is written otherwise, whether it is right or wrong. */
  static Optional<Asked> in(List<String> words) {
    return !words.isEmpty() && words.getFirst().equals("demo")
        ? options(words.subList(1, words.size()), Set.of(ROLE)).flatMap(Asked::demo)
        : options(words, Set.of(DATA, PORT)).flatMap(Asked::site);
  }

  private static Optional<Map<String, String>> options(List<String> words, Set<String> known) {
    var given = new HashMap<String, String>();
    for (var at = 0; at + 1 < words.size(); at += 2) {
      var option = words.get(at);
      var value = words.get(at + 1);
      if (known.contains(option) && !value.isBlank() && !value.startsWith("-")) {
        given.put(option, value);
      }
    }
    // What is unknown, without a value or there twice is missing among them.
    return 2 * given.size() == words.size() ? Optional.of(given) : Optional.empty();
  }

  private static Optional<Asked> demo(Map<String, String> given) {
    return Optional.of(given.getOrDefault(ROLE, OfDemo.USUAL_ROLE))
        .filter(DemoSite.roles()::contains)
        .map(OfDemo::new);
  }

  private static Optional<Asked> site(Map<String, String> given) {
    try {
      return site(Optional.ofNullable(given.get(DATA)).map(Path::of), given);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<Asked> site(Optional<Path> data, Map<String, String> given) {
    return Optional.of(given.getOrDefault(PORT, Integer.toString(Hosted.USUAL_PORT)))
        .filter(Asked::isPort)
        .map(port -> new OfSite(data, Integer.parseInt(port)));
  }

  private static boolean isPort(String written) {
    return written.length() <= LONGEST_PORT && written.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
