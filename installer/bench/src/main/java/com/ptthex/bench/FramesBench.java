package com.ptthex.bench;

import com.ptthex.bench.screen.BareTable;
import com.ptthex.bench.screen.Frames;
import com.ptthex.bench.screen.Toolkit;
import com.ptthex.bench.screen.Wheel;
import com.ptthex.console.launch.Offscreen;
import com.ptthex.console.shell.Line;
import com.ptthex.console.shell.Site;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.theme.Theme;
import com.ptthex.shared.trust.access.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** How smoothly the console scrolls and filters ten thousand numbers, beside a bare table. */
final class FramesBench implements Bench {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FRAMES_BETWEEN_KEYS = 12;

  @Override
  public String name() {
    return "frames";
  }

  @Override
  public String purpose() {
    return "frames while 10,000 numbers are scrolled and filtered, beside a bare table";
  }

  @Override
  public Figures run(Terms terms) throws Exception {
    var figures = new Figures(name());
    Toolkit.start();
    try (var scratch = Scratch.make();
        var site = BenchSite.open(scratch.folder().resolve("site"))) {
      terms.say("%s. Drawn in memory by the processors alone.".formatted(Machine.told()));
      NumbersFill.fill(site, new MadeUpNumbers(), Duration.ofSeconds(2));
      Frames scrolled;
      try (var console = console(site)) {
        scrolled = measure(console, terms, figures);
      }
      var bare = bare(terms);
      figures
          .peer("bare.perSecond", bare.perSecond())
          .peer("bare.p95", Percentiles.of(bare.nanos()).millis(95))
          .ratio("scrollToBare", scrolled.perSecond() / bare.perSecond());
    }
    return figures.floor("scroll.perSecond", 50).floor("scroll.p95", 25);
  }

  private static Offscreen console(BenchSite site) {
    var look = new Look(Theme.LIGHT, Language.ENGLISH, Scale.NORMAL);
    var clock = Clock.systemUTC();
    var token = new SessionToken(site.token("owner"));
    var serving = new Site.Serving(Line.to(site.address(), clock), Optional.of(token));
    var console = new Offscreen(look, WIDTH, HEIGHT, () -> serving, clock);
    console.begin();
    return console;
  }

  private static Frames measure(Offscreen console, Terms terms, Figures figures)
      throws InterruptedException {
    if (!Offscreen.await(PATIENCE, () -> !table(console).getItems().isEmpty())) {
      throw new IllegalStateException("the list stays empty");
    }
    mustHaveReadAll(console);
    var wheel = Offscreen.get(() -> new Wheel(table(console)));
    var scrolled = Frames.during(time(terms), wheel);
    tell("scroll", scrolled, terms, figures);
    figures.figure("scroll.rows", rows(console));
    var typing = Offscreen.get(() -> new Typing(console));
    tell("filter", Frames.during(time(terms), typing), terms, figures);
    var answers = Percentiles.of(typing.answers.build());
    terms.say(
        "%-16s p50 %.0f ms, p99 %.0f ms"
            .formatted("key to rows", answers.millis(50), answers.millis(99)));
    figures.durations("keyToRows", answers);
    return scrolled;
  }

  private static Frames bare(Terms terms) {
    var stage = Offscreen.get(Stage::new);
    var table = Offscreen.get(() -> BareTable.shown(stage, NumbersFill.NUMBERS, WIDTH, HEIGHT));
    var wheel = Offscreen.get(() -> new Wheel(table));
    Frames.during(time(terms), wheel);
    var frames = Frames.during(time(terms), wheel);
    terms.say(line("bare table", frames, Percentiles.of(frames.nanos())));
    Offscreen.run(stage::hide);
    return frames;
  }

  private static Duration time(Terms terms) {
    return Duration.ofSeconds(terms.quick() ? 4 : 20);
  }

  /** A list that stays short is scrolled smoothly by any program. */
  private static void mustHaveReadAll(Offscreen console) throws InterruptedException {
    for (var read = rows(console); read < NumbersFill.NUMBERS; read = rows(console)) {
      var before = read;
      Offscreen.run(() -> table(console).scrollTo(before - 1));
      if (!Offscreen.await(PATIENCE, () -> table(console).getItems().size() > before)) {
        throw new IllegalStateException("no more than " + before + " rows were read");
      }
    }
    Offscreen.run(() -> table(console).scrollTo(0));
  }

  private static int rows(Offscreen console) {
    return Offscreen.get(() -> table(console).getItems().size());
  }

  private static void tell(String name, Frames frames, Terms terms, Figures figures) {
    var took = Percentiles.of(frames.nanos());
    terms.say(line(name, frames, took));
    figures.figure(name + ".perSecond", frames.perSecond()).durations(name, took);
  }

  private static String line(String name, Frames frames, Percentiles took) {
    return "%-16s %5.1f frames/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
        .formatted(name, frames.perSecond(), took.millis(50), took.millis(95), took.millis(99));
  }

  private static TableView<?> table(Offscreen console) {
    return console.scene().lookup("#numbers-table") instanceof TableView<?> table
        ? table
        : new TableView<>();
  }

  /** Somebody who types digits and takes them back; each change is answered before the next. */
  private static final class Typing implements Runnable {
    private static final String DIGITS = "2025550";

    private final LongStream.Builder answers = LongStream.builder();
    private final TextField field;
    private int frame;
    private int typed;
    private long asked;

    private Typing(Offscreen console) {
      field = (TextField) console.scene().lookup("#numbers-search");
      table(console)
          .getItems()
          .addListener(
              (ListChangeListener<Object>)
                  _ -> {
                    if (asked != 0) {
                      answers.add(System.nanoTime() - asked);
                      asked = 0;
                    }
                  });
    }

    @Override
    public void run() {
      if (++frame % FRAMES_BETWEEN_KEYS == 0 && asked == 0) {
        typed = typed % DIGITS.length() + 1;
        asked = System.nanoTime();
        field.setText(DIGITS.substring(0, typed));
        // Enter asks at once; else the pause that ends typing would be measured too.
        field.fireEvent(new ActionEvent(field, field));
      }
    }
  }
}
