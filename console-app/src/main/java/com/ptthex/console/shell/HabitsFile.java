package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/**
 * Keeps habits between two starts, for one person on one machine. A file that cannot be read or
 * written costs habits, and never a start.
 */
public final class HabitsFile {
  private static final String NAME = "console.properties";

  private final Path file;

  public HabitsFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** Where a person's settings lie on this platform. */
  public static Path usualFolder() {
    var home = Path.of(System.getProperty("user.home"));
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var base =
        system.contains("mac")
            ? home.resolve("Library/Preferences")
            : system.contains("win")
                ? named("APPDATA").orElse(home.resolve("AppData/Roaming"))
                : named("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    return base.resolve("ptthex-console");
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(text -> !text.isBlank())
        .map(Path::of);
  }

  public Habits read() {
    var usual = Habits.of(languageOfTheMachine());
    var kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      return usual;
    }
    return new Habits(
        choice(kept, "theme", usual.theme()),
        choice(kept, "language", usual.language()),
        KeptBounds.number(kept, "scale")
            .flatMap(percent -> scaleOf(percent.intValue()))
            .orElse(usual.scale()),
        choice(kept, "rail", usual.rail()),
        choice(kept, "lock", usual.lock()),
        Boolean.parseBoolean(kept.getProperty("at-the-door")),
        Optional.ofNullable(kept.getProperty("room")),
        KeptBounds.read(kept, "window").filter(Bounds::hasRoomForEverything),
        choice(kept, "window.extent", usual.extent()),
        KeptLayouts.read(kept),
        KeptLists.read(kept),
        KeptLists.readShares(kept));
  }

  private static Language languageOfTheMachine() {
    return Arrays.stream(Language.values())
        .filter(
            language -> language.locale().getLanguage().equals(Locale.getDefault().getLanguage()))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static <C extends Enum<C>> C choice(Properties kept, String name, C usual) {
    return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
        .filter(each -> written(each).equals(kept.getProperty(name)))
        .findFirst()
        .orElse(usual);
  }

  private static String written(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Scale> scaleOf(int percent) {
    return Habits.SCALES.stream().filter(scale -> scale.percent() == percent).findFirst();
  }

  public void write(Habits habits) {
    var kept = new Properties();
    kept.setProperty("theme", written(habits.theme()));
    kept.setProperty("language", written(habits.language()));
    kept.setProperty("scale", Integer.toString(habits.scale().percent()));
    kept.setProperty("rail", written(habits.rail()));
    kept.setProperty("lock", written(habits.lock()));
    kept.setProperty("at-the-door", Boolean.toString(habits.atTheDoor()));
    habits.room().ifPresent(room -> kept.setProperty("room", room));
    habits.window().ifPresent(window -> KeptBounds.put(kept, "window", window));
    kept.setProperty("window.extent", written(habits.extent()));
    KeptLayouts.put(kept, habits.layouts());
    KeptLists.put(kept, habits.lists());
    KeptLists.putShares(kept, habits.shares());
    try {
      Files.createDirectories(file.getParent());
      try (var writer = Files.newBufferedWriter(file)) {
        kept.store(writer, null);
      }
    } catch (IOException failure) {
      // Asked for here, since it is made with the first logger: nobody waits for it at the start.
      LoggerFactory.getLogger(HabitsFile.class)
          .warn(
              "How the console was left is not remembered, as {} cannot be written ({}).",
              NAME,
              failure.getClass().getSimpleName());
    }
  }
}
