package com.ptthex.console.launch;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws every screen on a demo site into pictures, without a display. */
@Command(
    name = "tour",
    description =
        "Draws every screen on a demo site, light, dark and right-to-left, into PNG files."
            + " Needs no display.",
    mixinStandardHelpOptions = true)
final class Tour implements Callable<Integer> {
  private static final List<Look> LOOKS =
      List.of(
          new Look(Theme.LIGHT, Language.ENGLISH, Scale.NORMAL),
          new Look(Theme.DARK, Language.ENGLISH, Scale.NORMAL),
          new Look(Theme.LIGHT, Language.ARABIC, Scale.NORMAL));

  /** No permission of it opens any room of the console. */
  private static final String WITHOUT_A_ROOM = "sitter";

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to put them.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var clock = Clock.system(ZoneId.systemDefault());
    try (var demo = new DemoServer(Asked.OfDemo.USUAL_ROLE, clock)) {
      Platform.startup(() -> Platform.setImplicitExit(false));
      for (var look : LOOKS) {
        var folder = folderOf(out, look);
        try (var tour = new TourOfLook(look, demo, clock, folder)) {
          tour.take();
        }
        try (var tour = new TourOfLook(look, demo::entrance, clock, folder)) {
          tour.takeEntrance();
        }
        try (var tour = new TourOfLook(look, () -> demo.as(WITHOUT_A_ROOM), clock, folder)) {
          tour.takeDenied();
        }
        takeLost(look, clock, folder);
      }
    } finally {
      Platform.exit();
    }
    System.out.println("Every screen is drawn in " + out.toAbsolutePath().normalize());
    return 0;
  }

  /** Its server is stopped, so it has one of its own. */
  private static void takeLost(Look look, Clock clock, Path folder)
      throws IOException, InterruptedException {
    try (var doomed = new DemoServer(Asked.OfDemo.USUAL_ROLE, clock);
        var tour = new TourOfLook(look, doomed, clock, folder)) {
      tour.takeLost(doomed);
    }
  }

  private static Path folderOf(Path out, Look look) {
    var name =
        look.language().isRightToLeft()
            ? "right-to-left"
            : look.theme() == Theme.DARK ? "dark" : "light";
    return out.resolve(name);
  }
}
