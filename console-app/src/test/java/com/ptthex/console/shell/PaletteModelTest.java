package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.ui.place.Finds;
import com.ptthex.console.ui.place.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

final class PaletteModelTest {
  private final ByHand threads = new ByHand();
  private final LaterByHand later = new LaterByHand();
  private final List<String> searched = new ArrayList<>();
  private final PaletteModel palette =
      new PaletteModel(
          threads,
          later,
          List.of(entry("Rooms", "Numbers"), entry("Rooms", "Alerts")),
          List.of(new PaletteModel.Source(this::search, found -> entry("Numbers", found.title()))),
          List.of(entry("Commands", "Sign out"), entry("Commands", "Language: English")));

  private static PaletteModel.Entry entry(String group, String label) {
    return new PaletteModel.Entry(group, label, "", MaterialDesignP.PHONE, () -> {});
  }

  private List<Finds.Found> search(String words) {
    searched.add(words);
    return List.of(
        new Finds.Found(words + " first", "", Place.numbers()),
        new Finds.Found(words + " second", "", Place.numbers()));
  }

  private List<String> labels() {
    return palette.shown().get().entries().stream().map(PaletteModel.Entry::label).toList();
  }

  private String chosen() {
    return labels().get(palette.shown().get().chosen());
  }

  private void type(String words) {
    palette.query().set(words);
    later.pass();
    threads.run();
  }

  @Test
  void beforeAnythingIsTypedAllRoomsAndCommandsAreThere() {
    assertThat(labels()).containsExactly("Numbers", "Alerts", "Sign out", "Language: English");
    assertThat(searched).isEmpty();
  }

  @Test
  void lettersInAnyOrderOfWordsAndCaseAreEnough() {
    type("eng LANG");
    assertThat(labels()).contains("Language: English").doesNotContain("Alerts");
  }

  @Test
  void roomsComeFirstThenWhatWasFoundThenCommands() {
    type("n");
    assertThat(labels())
        .containsExactly("Numbers", "n first", "n second", "Sign out", "Language: English");
  }

  @Test
  void onlyTheLastWordsOfAFastTypistAreSearchedFor() {
    palette.query().set("2");
    palette.query().set("20");
    palette.query().set("202");
    later.pass();
    threads.run();
    assertThat(searched).containsExactly("202");
  }

  @Test
  void anAnswerThatComesTooLateIsNotShown() {
    palette.query().set("old");
    later.pass();
    threads.workAway();
    palette.query().set("new");
    threads.run();
    assertThat(labels()).noneMatch(label -> label.startsWith("old"));
  }

  @Test
  void theArrowsGoRound() {
    palette.move(-1);
    assertThat(chosen()).isEqualTo("Language: English");
    palette.move(1);
    assertThat(chosen()).isEqualTo("Numbers");
  }

  @Test
  void whatWasChosenStaysChosenWhenMoreIsFoundAboveIt() {
    palette.query().set("n");
    palette.move(1);
    assertThat(chosen()).isEqualTo("Sign out");
    later.pass();
    threads.run();
    assertThat(chosen()).isEqualTo("Sign out");
  }

  @Test
  void whereNothingMatchesTheArrowsDoNothing() {
    var empty = new PaletteModel(threads, later, List.of(), List.of(), List.of());
    empty.move(1);
    assertThat(empty.shown().get().entries()).isEmpty();
  }
}
