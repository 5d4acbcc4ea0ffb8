package com.ptthex.console.testing;

import com.ptthex.console.launch.Png;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/**
 * Draws a screen as a window of this size and look would, and keeps the picture at {@code
 * target/screenshots/feature/state.png}.
 */
public record Shot(Look look, int width, int height) {
  private static final Path FOLDER = Path.of("target", "screenshots");
  public static final Look LIGHT = new Look(Theme.LIGHT, Language.ENGLISH, Scale.NORMAL);
  public static final Look DARK = new Look(Theme.DARK, Language.ENGLISH, Scale.NORMAL);
  public static final Look ARABIC = new Look(Theme.LIGHT, Language.ARABIC, Scale.NORMAL);

  /** As somebody has it who reads from afar. */
  public static final Look LARGE = new Look(Theme.LIGHT, Language.ENGLISH, new Scale(150));

  public static Shot of(Look look) {
    return new Shot(look, 1440, 900);
  }

  public Shot sized(int wide, int high) {
    return new Shot(look, wide, high);
  }

  /** The scene, dressed and laid out, for tests that look closer than a picture. */
  public Scene scene(Function<Look, ? extends Parent> screen) {
    return Fx.get(() -> drawn(screen));
  }

  /** The same, kept as a picture; the names of looks other than the light English one follow. */
  public Scene take(String feature, String state, Function<Look, ? extends Parent> screen) {
    var scene = scene(screen);
    keep(scene, feature, state);
    return scene;
  }

  /** Lays out what has changed since. */
  public void lookAgain(Scene scene) {
    Fx.run(() -> layOut(scene));
  }

  /** As it is now: after what somebody did there, so that a picture shows what its name says. */
  public void keep(Scene scene, String feature, String state) {
    Fx.run(
        () -> {
          layOut(scene);
          write(scene.snapshot(null), feature, state + suffix());
        });
  }

  private Scene drawn(Function<Look, ? extends Parent> screen) {
    var scene = new Scene(screen.apply(look), width, height);
    look.on(scene);
    layOut(scene);
    return scene;
  }

  /** Twice: tables make their rows in the first pass, and only then know what is in sight. */
  private static void layOut(Scene scene) {
    scene.snapshot(null);
    // What scrolls is drawn from a cache that only a window's pulses renew.
    scene.getRoot().lookupAll(".viewport").forEach(view -> view.setCache(false));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  private String suffix() {
    var name = new StringBuilder();
    if (look.language() != Language.ENGLISH) {
      name.append('-').append(look.language().name().toLowerCase(Locale.ROOT));
    }
    if (look.theme() != Theme.LIGHT) {
      name.append('-').append(look.theme().name().toLowerCase(Locale.ROOT));
    }
    if (!look.scale().equals(Scale.NORMAL)) {
      name.append('-').append(look.scale().percent());
    }
    return name.toString();
  }

  private static void write(Image picture, String feature, String state) {
    try {
      Png.write(picture, FOLDER.resolve(feature).resolve(state + ".png"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
